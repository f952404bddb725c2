/** What must hold of two databases that went apart and come together again. */
import { compareVersions } from '../../utils/domain/versions.ts';
import type { Version } from '../../utils/domain/types.ts';
import { backUp, exportLines, fill, restoreFile, type Records } from './support.ts';

/** The records' lines of the database after what was in one came to the other. */
export async function brought(
  into: Records,
  from: Records,
  startAfresh: () => Promise<void>,
): Promise<readonly string[]> {
  await startAfresh();
  await fill(from);
  const file = await backUp();
  await startAfresh();
  await fill(into);
  await restoreFile(file);
  return (await exportLines()).slice(1, -1);
}

/** Merges a pair both ways. Throws where that differs, or where words of either side are missing. */
export async function mergeBothWays(
  [one, other]: readonly [Records, Records],
  startAfresh: () => Promise<void>,
): Promise<void> {
  const lines = await brought(one, other, startAfresh);
  const also = (await brought(other, one, startAfresh)).join('\n');
  if (lines.join('\n') !== also) {
    throw new Error(`One way:\n${lines.join('\n')}\nThe other way:\n${also}`);
  }
  const deleted = deletedIn(one, other);
  const merged = lines.filter((line) => !isLeftBehind(line, deleted)).join('\n');
  for (const words of [...wordsOf(one, other), ...wordsOf(other, one)]) {
    // As a name it may have lost the spaces around it, where two entries became one.
    if (!merged.includes(JSON.stringify(words.trim()).slice(1, -1))) {
      throw new Error(`${JSON.stringify(words)} is missing from:\n${merged}`);
    }
  }
}

type Plain = Readonly<Record<string, unknown>>;

/** What somebody deleted, by its key. */
function deletedIn(...sides: readonly Records[]): ReadonlySet<string> {
  const records = sides.flatMap((side) => Object.values(side).flat()) as readonly Plain[];
  return new Set(
    records.filter(({ deletedAt }) => deletedAt !== undefined).map((record) => keyOf(record)),
  );
}

/** Whether a line is of what nobody deleted, and merging did: its words have to stand elsewhere. */
function isLeftBehind(line: string, deleted: ReadonlySet<string>): boolean {
  const { record } = JSON.parse(line) as { readonly record: Plain };
  return record['deletedAt'] !== undefined && !deleted.has(keyOf(record));
}

function keyOf({ id, meetingId }: Plain): string {
  return String(id ?? meetingId);
}
const TEXTS = ['text', 'name', 'strengths', 'goodToKnow', 'nextStep'];

/** The lines of what the user wrote in a record. */
function linesOf(record: Plain): string[] {
  const evidence = (record['evidence'] ?? []) as readonly { text: string }[];
  const reasons = (record['waivers'] ?? []) as readonly { reason: string }[];
  const texts = [
    ...TEXTS.map((field) => record[field]),
    ...evidence.map(({ text }) => text),
    ...reasons.map(({ reason }) => reason),
  ];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split('\n') : []));
}

/** What must not be missing: all that the other side has not seen, and written over. */
function wordsOf(mine: Records, theirs: Records): string[] {
  const stores = ['people', 'notes', 'agenda', 'followUps', 'goals'] as const;
  return stores.flatMap((store) => {
    const others = (theirs[store] ?? []) as readonly Plain[];
    return ((mine[store] ?? []) as readonly Plain[])
      .filter((record) => {
        const other = others.find(({ id }) => id === record['id']);
        if (!other) return true;
        const standing = compareVersions(record['version'] as Version, other['version'] as Version);
        return standing !== 'is-included';
      })
      .flatMap(linesOf);
  });
}
