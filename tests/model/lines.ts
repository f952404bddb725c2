/** Entries as lines that people can read and compare, whoever wrote them. */
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { Entry } from './entry.ts';
import { shortName } from './targets.ts';

/** What the model and the product both say of an entry. */
type Told = Pick<
  Entry,
  'lineage' | 'counterpart' | 'kind' | 'from' | 'to' | 'after' | 'before' | 'preInstall'
>;

function instant(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString().replace(':00Z', 'Z');
}

function span({ start, end, allDay }: Told['from']): string {
  const minutes = (end - start) / 60_000;
  return `${instant(start)} ${allDay ? `${minutes / 1_440} d` : `${minutes} min`}`;
}

/** One entry in a line, without naming the session. */
export function lineOf(entry: Told): string {
  const { lineage, counterpart, kind, from, to, after, before, preInstall } = entry;
  return [
    `${shortName(lineage)} ${counterpart.split('@')[0]} ${kind}: ${span(from)}`,
    to && `→ ${span(to)}`,
    `(${after === undefined ? 'ever' : instant(after)} .. ${instant(before)})`,
    preInstall && 'before us',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether a line tells what the first sight of a session told, not what happened since. */
export function isFirstSight(line: string): boolean {
  return line.includes('(ever ');
}

/** A ledger to compare: its lines, and which of them are of the same session. */
export interface Lines {
  readonly lines: readonly string[];
  readonly sessions: readonly string[];
}

/** The ledger in lines, sorted. */
export function linesOf<Item extends Told>(
  entries: readonly Item[],
  sessionOf: (entry: Item) => string | undefined,
): Lines {
  const groups = Map.groupBy(entries, (entry) => sessionOf(entry) ?? 'the series');
  return {
    lines: entries.map(lineOf).toSorted(),
    sessions: [...groups.values()]
      .map((group) => group.map(lineOf).toSorted().join('\n'))
      .toSorted(),
  };
}

/** The model's. */
export function modelLines(entries: readonly Entry[]): Lines {
  return linesOf(entries, ({ session }) => session);
}

/** The product's. */
export function ledgerLines(changes: readonly Change[]): Lines {
  return linesOf(changes, ({ meetingId }) => meetingId);
}

/** What differs, one line each; nothing where all is well. */
export function difference(expected: Lines, actual: Lines): string[] {
  const missing = without(expected.lines, actual.lines).map((line) => `missing  ${line}`);
  const wrong = without(actual.lines, expected.lines).map((line) => `wrong    ${line}`);
  if (missing.length + wrong.length > 0) return [...missing, ...wrong];
  return [
    ...without(expected.sessions, actual.sessions).map((group) => `one session:\n  ${group}`),
    ...without(actual.sessions, expected.sessions).map((group) => `not one session:\n  ${group}`),
  ];
}

/**
 * What the actual ledger claims and the expected one does not; nothing where all of it is true,
 * however much is left out. When it was is not compared, nor by which session a series is told.
 */
export function untrue(expected: Lines, actual: Lines): string[] {
  const claims = ({ lines }: Lines): string[] =>
    lines.map((line) => line.replace(/(?<=series-\w+): .*| \(.*/, ''));
  return without(claims(actual), claims(expected)).map((line) => `untrue   ${line}`);
}

/** Each of `lines` that `others` does not have as often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
