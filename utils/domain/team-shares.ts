/**
 * Whose sessions give way: each report's part of what was moved at short notice or dropped, against
 * their part of all sessions. What they asked for themselves, illness, leave and holidays are in
 * neither. It is said only when chance alone would hardly come to it.
 */
import { isAway, keptSession } from './kept.ts';
import type { KeptSession, Share, TeamShares } from './team-figures.ts';
import { idsOf, reportsSince, sessionsBetween } from './team-people.ts';
import { lastDays, type TeamRecords } from './team-records.ts';
import { waiverOn } from './waivers.ts';

/** Fewer that gave way, in all or with one, carry no sentence: our convention. */
const LEAST_IN_ALL = 5;
const LEAST_WITH_ONE = 3;
/** How seldom chance alone may come to as much, for all reports looked at together. */
const CHANCE = 0.05;

/** Whether a session was moved or dropped, and not at the other's wish or for anybody's excuse. */
export function hasGivenWay({ fate, isExcused, isTakenOut, isHistory }: KeptSession): boolean {
  if (isExcused || isTakenOut || isHistory) return false;
  return fate === 'moved' || isAway(fate);
}

/** Everybody's part since the window began, or since the record started if that is later. */
export function teamShares(records: TeamRecords): TeamShares {
  const { people, thresholds, now, zone, installedAt } = records;
  const span = lastDays(thresholds.windowWeeks * 7, now, zone, installedAt);
  const from = Math.max(span.start, installedAt);
  const fates = new Set<'moved' | 'cancelled'>();
  const rows = reportsSince(people, span.first).map((person): Share => {
    const sessions = sessionsBetween(person.meetings, from, now)
      .filter(({ end }) => end <= now)
      .map((meeting) => keptSession(meeting, person, records))
      .filter(({ isTakenOut, isExcused }) => !isTakenOut && !isExcused);
    const gaveWay = sessions.filter(hasGivenWay);
    for (const { fate } of gaveWay) fates.add(fate === 'moved' ? 'moved' : 'cancelled');
    return {
      person,
      sessions: figureOf(sessions),
      gaveWay: figureOf(gaveWay),
      unexplained: figureOf(gaveWay.filter(({ isUnexplained }) => isUnexplained)),
    };
  });
  const sum = (of: 'sessions' | 'gaveWay'): number =>
    rows.reduce((total, row) => total + row[of].value, 0);
  const totals = { sessions: sum('sessions'), gaveWay: sum('gaveWay') };
  const outstanding = rows
    .filter((row) => isEnough(row, totals, rows.length))
    .filter(({ person: { record } }) => !waiverOn(record, 'reschedules', span.last))
    .map((row) => ({ key: row.person.key, chance: chanceOf(row, totals) }))
    .filter(({ chance }) => chance <= CHANCE / rows.length)
    .toSorted((a, b) => a.chance - b.chance || (a.key < b.key ? -1 : 1))[0];
  const [what = 'moved'] = fates;
  return {
    rows,
    ...totals,
    what: fates.size > 1 ? 'both' : what,
    ...(outstanding && { standsOut: outstanding.key }),
  };
}

function figureOf(sessions: readonly KeptSession[]) {
  return { value: sessions.length, sessions: idsOf(sessions.map(({ meeting }) => meeting)) };
}

interface Totals {
  readonly sessions: number;
  readonly gaveWay: number;
}

function chanceOf({ sessions, gaveWay }: Share, totals: Totals): number {
  return chanceOfAtLeast(gaveWay.value, totals.gaveWay, sessions.value, totals.sessions);
}

/** Whether there is enough to ask of whether it was chance. */
function isEnough({ sessions, gaveWay }: Share, totals: Totals, reports: number): boolean {
  return (
    reports > 1 &&
    totals.gaveWay >= LEAST_IN_ALL &&
    gaveWay.value >= LEAST_WITH_ONE &&
    gaveWay.value * totals.sessions > sessions.value * totals.gaveWay
  );
}

/**
 * How likely it is that at least `hits` of `draws` sessions drawn blindly from `all` are among the
 * `marked` ones (the upper tail of the hypergeometric distribution).
 */
export function chanceOfAtLeast(hits: number, draws: number, marked: number, all: number): number {
  const least = Math.max(0, draws - (all - marked));
  const most = Math.min(draws, marked);
  if (hits <= least) return 1;
  if (hits > most) return 0;
  // Each term from the one before it, so that no factorial is needed; scaled by their sum.
  let term = 1;
  let sum = 0;
  let tail = 0;
  for (let at = least; at <= most; at += 1) {
    sum += term;
    if (at >= hits) tail += term;
    term *= ((marked - at) * (draws - at)) / ((at + 1) * (all - marked - draws + at + 1));
  }
  return tail / sum;
}
