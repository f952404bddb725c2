/**
 * The same time for each: minutes of each report over the window, planned and in the calendar,
 * against each other. Minutes that were delivered, not those a preset says, scaled to who was there
 * how long and to rhythms agreed on; the median, not the mean (field.md, rule c).
 */
import type { Meeting } from './calendar-types.ts';
import { isAway, keptSession } from './kept.ts';
import { median } from './median.ts';
import { minutesOf } from './occurrence.ts';
import type { KnownPerson } from './people.ts';
import { isOnLeave, presentDays } from './presence.ts';
import type { CountedBy, Figure, PersonTime, TeamTime } from './team-figures.ts';
import { idsOf, reportsSince, sessionsBetween } from './team-people.ts';
import { lastDays, type DaySpan, type TeamRecords } from './team-records.ts';
import { waiverOn } from './waivers.ts';

/** Who was there for less is not compared, in days: our convention. */
const LEAST_PRESENT_DAYS = 28;
/** Nor who was there for fewer of their own sessions. */
const LEAST_SESSIONS = 2;

/** The window of time that minutes are counted in: whole days, today's among them. */
export function timeWindow({ thresholds, now, zone, installedAt }: TeamRecords): DaySpan {
  return lastDays(thresholds.windowWeeks * 7, now, zone, installedAt);
}

/** Timed sessions of a stretch: those in the calendar, and those that fell away for good reason. */
function sessionsOf(
  person: KnownPerson,
  { start, end }: DaySpan,
  records: TeamRecords,
): { readonly on: readonly Meeting[]; readonly excused: readonly Meeting[] } {
  const kept = sessionsBetween(person.meetings, start, end)
    .filter(({ allDay }) => !allDay)
    .map((meeting) => keptSession(meeting, person, records));
  const away = kept.filter(({ fate }) => isAway(fate));
  const pauses = person.record?.pauses ?? [];
  return {
    // Neither cancelled nor declined by either.
    on: kept.filter(({ fate }) => !isAway(fate)).map(({ meeting }) => meeting),
    // Days on leave are not counted as days there, so their sessions are nothing to make up for.
    excused: away
      .filter(({ isExcused, meeting }) => isExcused && !isOnLeave(meeting, pauses, records.zone))
      .map(({ meeting }) => meeting),
  };
}

const NONE_MET: ReadonlyMap<string, number> = new Map();

/** Minutes in the calendar; of closed sessions those that were met (design, rule 3). */
function calendarFigure(sessions: readonly Meeting[], met: ReadonlyMap<string, number>): Figure {
  const value = sessions.reduce((sum, each) => sum + (met.get(each.id) ?? minutesOf(each)), 0);
  return { value, sessions: idsOf(sessions) };
}

function metFigure(
  sessions: readonly Meeting[],
  met: ReadonlyMap<string, number>,
): Figure | undefined {
  const closed = sessions.filter(({ id }) => met.has(id));
  if (closed.length === 0) return undefined;
  const value = closed.reduce((sum, { id }) => sum + (met.get(id) ?? 0), 0);
  return { value, sessions: idsOf(closed) };
}

/** What the minutes of these sessions are. */
function countedOf(sessions: readonly string[], closed: number): CountedBy {
  if (closed === 0) return 'calendar';
  return closed === sessions.length ? 'met' : 'both';
}

/** What somebody's minutes are. */
export function countedBy({ calendar, met }: Pick<PersonTime, 'calendar' | 'met'>): CountedBy {
  return countedOf(calendar.sessions, met?.sessions.length ?? 0);
}

/** What the minutes are that were compared. */
export function comparedBy({ rows }: TeamTime): CountedBy {
  const kinds = new Set(rows.flatMap((row) => (row.weekly === undefined ? [] : [countedBy(row)])));
  const [only = 'calendar', ...others] = kinds;
  return others.length === 0 ? only : 'both';
}

/** One person's minutes over a stretch, before they are compared. */
export function personTime(person: KnownPerson, span: DaySpan, records: TeamRecords): PersonTime {
  const { zone, met } = records;
  const { on: sessions, excused } = sessionsOf(person, span, records);
  const days = presentDays(person, span.first, span.last, zone);
  const { cadenceDays, minutes } = person;
  const planned =
    cadenceDays === undefined || minutes === undefined ? undefined : (days / cadenceDays) * minutes;
  const metMinutes = metFigure(sessions, met);
  const waiver = waiverOn(person.record, 'fairness', span.last);
  return {
    person,
    presentDays: days,
    ...(planned !== undefined && { planned }),
    calendar: calendarFigure(sessions, met),
    excused: calendarFigure(excused, NONE_MET),
    ...(metMinutes && { met: metMinutes }),
    ...(waiver && { waiver }),
  };
}

/** How much rarer than the others somebody is met, by agreement: by a rhythm that is set. */
function agreedScale({ cadenceFrom, cadenceDays }: KnownPerson, usual: number | undefined): number {
  if (cadenceFrom !== 'set' || cadenceDays === undefined || usual === undefined) return 1;
  return cadenceDays / usual;
}

function isComparable({ person, presentDays: days, waiver }: PersonTime): boolean {
  if (waiver !== undefined) return false;
  return days >= Math.max(LEAST_PRESENT_DAYS, LEAST_SESSIONS * (person.cadenceDays ?? 0));
}

/** Everybody's minutes. Whoever is waived, or was there too briefly, is shown and not compared. */
export function teamTime(records: TeamRecords): TeamTime {
  const span = timeWindow(records);
  const reports = reportsSince(records.people, span.first);
  const usual = median(reports.flatMap(({ cadenceDays }) => cadenceDays ?? []));
  const rows = reports.map((person): PersonTime => {
    const time = personTime(person, span, records);
    if (!isComparable(time)) return time;
    const weeks = time.presentDays / 7;
    const minutes = time.calendar.value + time.excused.value;
    return { ...time, weekly: (minutes / weeks) * agreedScale(person, usual) };
  });
  const compared = rows.flatMap(({ weekly }) => weekly ?? []);
  const middle = compared.length < 2 ? undefined : median(compared);
  const whole = { first: span.first, last: span.last };
  if (middle === undefined) return { ...whole, rows };
  const width = (middle * records.thresholds.tolerancePercent) / 100;
  const band = [middle - width, middle + width] as const;
  return {
    ...whole,
    rows: rows.map((row) => against(row, middle, band, usual)),
    median: middle,
    band,
  };
}

/**
 * Whether somebody is outside the tolerance, by a session's length at least: where the window cuts
 * a rhythm there is one more or less, and that says nothing.
 */
function against(
  row: PersonTime,
  middle: number,
  [low, high]: readonly [number, number],
  usual: number | undefined,
): PersonTime {
  const { weekly, person } = row;
  if (weekly === undefined) return row;
  const apart = minutesApart(row, middle, usual);
  const session = person.minutes ?? 0;
  if (weekly >= low && weekly <= high) return { ...row, against: 'within' };
  if (Math.abs(apart) < session) return { ...row, against: 'within' };
  return { ...row, against: weekly < low ? 'less' : 'more' };
}

/** Minutes of their own rhythm that somebody has more than the median, over the window. */
function minutesApart(
  { weekly = 0, presentDays: days, person }: PersonTime,
  middle: number,
  usual: number | undefined,
): number {
  // Rounded: sums of parts of weeks are not whole in binary, and a session is a session.
  const apart = ((weekly - middle) / agreedScale(person, usual)) * (days / 7);
  return Math.round(apart * 1_000) / 1_000;
}

/** How many minutes a week somebody has less than the median, in their own rhythm. */
export function minutesLess({ rows, median: middle }: TeamTime, row: PersonTime): number {
  if (middle === undefined || row.weekly === undefined) return 0;
  const usual = median(rows.flatMap(({ person }) => person.cadenceDays ?? []));
  return (middle - row.weekly) / agreedScale(row.person, usual);
}

/** Four weeks, over which there is a least. */
const FLOOR_DAYS = 28;

/** The days of the last four weeks. */
export function floorWindow({ now, zone }: Pick<TeamRecords, 'now' | 'zone'>): DaySpan {
  return lastDays(FLOOR_DAYS, now, zone);
}

/**
 * Minutes of the last four weeks where they are fewer than the least (Viva counts less than a quarter
 * of an hour a week as insufficient): only of whom was there throughout, the record too, and not
 * where rhythm and length are set to give less.
 */
export function belowFloor(
  person: KnownPerson,
  records: TeamRecords,
  span = floorWindow(records),
): (Figure & { readonly counted: CountedBy }) | undefined {
  const { zone, installedAt, thresholds, met } = records;
  if (installedAt > span.start || waiverOn(person.record, 'fairness', span.last)) return undefined;
  if (presentDays(person, span.first, span.last, zone) < FLOOR_DAYS) return undefined;
  const { record } = person;
  if (record?.cadenceDays !== undefined && record.minutes !== undefined) {
    if ((FLOOR_DAYS / record.cadenceDays) * record.minutes < thresholds.floorMinutes) {
      return undefined;
    }
  }
  const { on, excused } = sessionsOf(person, span, records);
  const figure = calendarFigure(on, met);
  const { value } = calendarFigure(excused, NONE_MET);
  if (figure.value + value >= thresholds.floorMinutes) return undefined;
  const counted = countedOf(figure.sessions, metFigure(on, met)?.sessions.length ?? 0);
  return { ...figure, counted };
}
