/** What needs a look among the reports: minutes, lengths, and whose sessions give way. */
import type { Attention } from './attention-types.ts';
import type { Meeting } from './calendar-types.ts';
import { minutesOf } from './occurrence.ts';
import { oddLengths } from './odd-length.ts';
import type { KnownPerson } from './people.ts';
import { idsOf } from './team-people.ts';
import type { PersonTime, TeamTime } from './team-figures.ts';
import type { TeamRecords } from './team-records.ts';
import { teamShares } from './team-shares.ts';
import { belowFloor, comparedBy, floorWindow, minutesLess, teamTime } from './team-time.ts';

/** Of whom something may be told: reports who are there. */
type Reports = ReadonlySet<KnownPerson>;

/**
 * Minutes: below the least, or else below the median; one of them is told. What is missing through
 * sessions that are told already is no second thing: `told` is what needs a look apart from this.
 */
export function timeAttention(
  reports: Reports,
  records: TeamRecords,
  told: readonly Attention[],
): Attention[] {
  // Without a calendar nobody knows what is in it.
  if (!records.hasCalendar) return [];
  const unmet = new Set(
    told.filter(({ kind }) => kind === 'none-ahead').map(({ person }) => person),
  );
  const time = teamTime(records);
  const floor = floorWindow(records);
  return time.rows.flatMap((row): Attention[] => {
    const { person } = row;
    // That nothing is ahead is the same thing, and mended by the same.
    if (!reports.has(person) || unmet.has(person)) return [];
    const noted = {
      person,
      rule: 'fairness' as const,
      repair: { kind: 'book', ...lastOf(person) } as const,
    };
    const low = belowFloor(person, records, floor);
    if (low !== undefined) {
      const { floorMinutes } = records.thresholds;
      const { value, ...figure } = low;
      const id = `below-floor|${person.key}`;
      return [
        { ...noted, kind: 'below-floor', id, ...figure, minutes: value, floor: floorMinutes },
      ];
    }
    if (row.against !== 'less') return [];
    const minutes = Math.round(minutesLess(time, row));
    if (minutes < 1) return [];
    if (isToldAlready(time, row, told)) return [];
    const weeks = Math.round(row.presentDays / 7);
    const { sessions } = row.calendar;
    const id = `less-time|${person.key}`;
    const counted = comparedBy(time);
    return [{ ...noted, kind: 'less-time', id, sessions, minutes, counted, weeks }];
  });
}

/** Whether somebody would be within the tolerance, had what was cancelled and is told been held. */
function isToldAlready(time: TeamTime, row: PersonTime, told: readonly Attention[]): boolean {
  const { median = 0, band: [low] = [0] } = time;
  const lost = told
    .flatMap((each) => (each.kind === 'unsteady' ? [each] : []))
    .filter(({ person }) => person === row.person)
    .reduce((sum, { minutesLost }) => sum + minutesLost, 0);
  const missing = (minutesLess(time, row) - (median - low)) * (row.presentDays / 7);
  return lost > 0 && lost >= missing;
}

function lastOf({ meetings }: KnownPerson): { readonly last?: Meeting } {
  const last = meetings.findLast(({ status, allDay }) => status !== 'cancelled' && !allDay);
  return last ? { last } : {};
}

/** The odd length, on the events of the week ahead. */
export function lengthAttention(reports: Reports, records: TeamRecords): Attention[] {
  return oddLengths(records).flatMap(({ person, sessions, others }): Attention[] => {
    const [meeting] = sessions;
    if (meeting === undefined || !reports.has(person)) return [];
    return [
      {
        kind: 'odd-length',
        id: `odd-length|${person.key}`,
        person,
        rule: 'fairness',
        sessions: idsOf(sessions),
        repair: { kind: 'edit', meeting },
        meeting,
        minutes: minutesOf(meeting),
        others,
      },
    ];
  });
}

/** Whose sessions give way, where the numbers carry it. */
export function sharesAttention(reports: Reports, records: TeamRecords): Attention[] {
  const shares = teamShares(records);
  const row = shares.rows.find(({ person }) => person.key === shares.standsOut);
  if (row === undefined || !reports.has(row.person)) return [];
  const { person, gaveWay, unexplained } = row;
  return [
    {
      kind: 'gives-way',
      id: `gives-way|${person.key}`,
      person,
      rule: 'reschedules',
      sessions: gaveWay.sessions,
      repair: { kind: 'history' },
      gaveWay: gaveWay.value,
      inAll: shares.gaveWay,
      unexplained: unexplained.value,
      weeks: records.thresholds.windowWeeks,
      what: shares.what,
    },
  ];
}
