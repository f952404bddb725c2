/**
 * The history with one person: what the ledger tells of their sessions, newest first, with what the
 * user said of it.
 */
import type { Meeting } from './calendar-types.ts';
import type { Asker, Change, ChangeReason, Explanation } from './ledger-types.ts';
import { suggestAnew, type AnewSource } from './made-anew.ts';
import { changeNotice, type ShortNotice } from './short-notice.ts';
import type { Millis } from './types.ts';

/** From how many sessions declined at once on they are one row: our convention. */
const GROUP_FROM = 3;

/** What the user may say of an entry; `null` takes it back. */
export interface Said {
  readonly asker?: Asker | null;
  readonly reason?: ChangeReason | null;
  readonly anew?: string | null;
}

/** What stands in place of a cancelled session, as the user says, or may say. */
export type Anew =
  | { readonly state: 'suggested'; readonly meeting: Meeting }
  /** `meeting` is absent where it is not known any more. */
  | { readonly state: 'confirmed'; readonly meeting?: Meeting };

/** One row of the history. */
export interface HistoryEntry {
  /** The first change's. */
  readonly id: string;
  /** The entry of the ledger; of several declined at once, the one of the earliest session. */
  readonly change: Change;
  /** The others declined at once, by session. */
  readonly others: readonly Change[];
  /** Whether it came at short notice; of several at once, for the earliest session. */
  readonly notice: ShortNotice;
  /** What the user said; of several at once, what was said of all of them. */
  readonly asker?: Asker;
  readonly reason?: ChangeReason;
  readonly anew?: Anew;
  /** The zone whose days an all-day session is on, where known. */
  readonly zone?: string;
}

/**
 * The history, newest first by when it was first seen changed. What the first reading found comes
 * last, by session: nobody knows when that happened.
 *
 * @param notice what is less before a session is short
 */
export function historyOf(source: AnewSource, notice: Millis): HistoryEntry[] {
  const said = new Map(source.explanations.map((each) => [each.id, each]));
  const suggested = suggestAnew(source);
  const meetings = new Map(source.meetings.map((meeting) => [meeting.id, meeting]));
  const zones = new Map(source.meetings.map(({ lineage, zone }) => [lineage, zone]));
  return grouped(source.changes)
    .map(([change, ...others]): HistoryEntry => {
      const zone = meetings.get(change.meetingId ?? '')?.zone ?? zones.get(change.lineage);
      const anew = anewOf(change, said, suggested, meetings);
      return {
        id: change.id,
        change,
        others,
        notice: changeNotice(change, notice),
        ...inCommon([change, ...others].map(({ id }) => said.get(id))),
        ...(anew && { anew }),
        ...(zone !== undefined && { zone }),
      };
    })
    .toSorted(newestFirst);
}

function newestFirst({ change: a }: HistoryEntry, { change: b }: HistoryEntry): number {
  const when = a.preInstall && b.preInstall ? 0 : b.before - a.before;
  return (
    Number(a.preInstall) - Number(b.preInstall) ||
    when ||
    b.from.start - a.from.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Of several sessions of one series declined between the same two sights, one row. */
function grouped(changes: readonly Change[]): (readonly [Change, ...Change[]])[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  const bySlot = changes.toSorted((a, b) => a.from.start - b.from.start || (a.id < b.id ? -1 : 1));
  for (const change of bySlot) {
    const { kind, lineage, after, before, preInstall } = change;
    const isDeclined = kind === 'declined-by-them' || kind === 'declined-by-me';
    const key = isDeclined ? JSON.stringify([kind, lineage, after, before, preInstall]) : change.id;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [change]);
    else known.push(change);
  }
  return [...groups.values()].flatMap((group): (readonly [Change, ...Change[]])[] =>
    group.length < GROUP_FROM ? group.map((change) => [change] as const) : [group],
  );
}

/** What was said of all, alike. */
function inCommon(
  explanations: readonly (Explanation | undefined)[],
): Pick<HistoryEntry, 'asker' | 'reason'> {
  const [first] = explanations;
  const alike = (key: 'asker' | 'reason'): boolean =>
    first?.[key] !== undefined && explanations.every((each) => each?.[key] === first[key]);
  return {
    ...(first?.asker !== undefined && alike('asker') && { asker: first.asker }),
    ...(first?.reason !== undefined && alike('reason') && { reason: first.reason }),
  };
}

function anewOf(
  { id }: Change,
  said: ReadonlyMap<string, Explanation>,
  suggested: ReadonlyMap<string, Meeting>,
  meetings: ReadonlyMap<string, Meeting>,
): Anew | undefined {
  const answer = said.get(id)?.anew;
  if (answer === 'none') return undefined;
  if (answer !== undefined) {
    const meeting = meetings.get(answer);
    return { state: 'confirmed', ...(meeting && { meeting }) };
  }
  const meeting = suggested.get(id);
  return meeting && { state: 'suggested', meeting };
}
