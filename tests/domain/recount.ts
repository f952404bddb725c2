/**
 * The team's figures counted again, by hand: from what was done to each session (`deeds.ts`), by none
 * of the product's rules. Lists, filters and sums only, so that it can be read at a glance.
 */
import type { Person } from '../../utils/domain/types.ts';
import { MINUTE, NOW } from './builders.ts';
import {
  dayAfter,
  dayIn,
  eachDay,
  fateOf,
  isAhead,
  isAwayOn,
  isFree,
  isGone,
  type Deed,
} from './deeds.ts';
import type { RandomTeam } from './random-team.ts';

/** When a team's record started. */
interface Recorded {
  readonly stored: Pick<RandomTeam['stored'], 'installedAt'>;
}

export const ended = ({ start, minutes }: Deed): boolean => start + minutes * MINUTE <= NOW;

export const sum = (values: readonly number[]): number =>
  values.reduce((all, each) => all + each, 0);

/** The ids of sessions, by start. */
export function idsOf(deeds: readonly Deed[]): string[] {
  return deeds.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** The value in the middle; of two in the middle their mean. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

/** The reports who were still there on a day, by name. */
export function reportsOn({ people }: Pick<RandomTeam, 'people'>, from: string): Person[] {
  return people
    .filter((each) => each.relation === 'report')
    .filter((each) => each.leftOn === undefined || each.leftOn > from)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The first day of the last eight weeks, or the day the record started. */
export function windowOf({ stored }: Recorded): string {
  const since = dayIn(stored.installedAt);
  return since > dayAfter(-55) ? since : dayAfter(-55);
}

/** What somebody's last weeks come to, from a day on: sessions, and days they were there. */
export function weeksOf(team: Pick<RandomTeam, 'people' | 'deeds'>, who: Person, first: string) {
  const days = eachDay(first, dayIn(NOW));
  const own = team.deeds.filter(({ personId }) => personId === who.id);
  const from = who.startedOn ?? own.map(({ start }) => dayIn(start)).toSorted()[0] ?? '';
  const within = own.filter(({ start }) => days.includes(dayIn(start)));
  return {
    present: days.filter(
      (each) =>
        each >= from && (who.leftOn === undefined || each <= who.leftOn) && !isAwayOn(who, each),
    ).length,
    on: within.filter((deed) => !isGone(deed)),
    /** Fell away for a good reason. */
    excused: within.filter(
      (deed) =>
        isGone(deed) &&
        !isAhead(deed) &&
        isFree(deed, team.people) &&
        !isAwayOn(who, dayIn(deed.start)),
    ),
  };
}

/** How many of them had one of these fates. */
export function having(deeds: readonly Deed[], ...fates: readonly string[]): number {
  return deeds.filter((deed) => fates.includes(fateOf(deed).fate)).length;
}

/** What the manager did to these sessions since the record started, in the ledger's sight. */
export function ownChanges(deeds: readonly Deed[], { stored }: Recorded): Deed[] {
  return deeds.filter(
    ({ doing, change }) =>
      change !== undefined &&
      change.before > stored.installedAt &&
      !['nothing', 'lengthened', 'declined-by-them'].includes(doing),
  );
}
