/**
 * Small arithmetic on instants and days. Everything that depends on a zone goes through
 * `Temporal`; "now" is always passed in.
 */

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** 24 hours: a length of time, not a calendar day (those differ across DST; use `dayOf`). */
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The instant in a zone, for everything that asks about days, weeks or wall clocks. */
export function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** The calendar day (`YYYY-MM-DD`) of an instant in a zone. */
export function dayOf(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/** The instant at which a calendar day begins in a zone. */
export function startOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The next midnight of a zone, or where its clocks leave that out, when the day after begins. */
export function nextMidnight(at: number, zone: string): number {
  return startOfDay(zoned(at, zone).toPlainDate().add({ days: 1 }).toString(), zone);
}

/** The same wall clock so many years earlier. */
export function yearsBefore(at: number, zone: string, years: number): number {
  return zoned(at, zone).subtract({ years }).epochMilliseconds;
}

/** Whole minutes between two instants, rounded. */
export function minutesBetween(from: number, to: number): number {
  return Math.round((to - from) / MINUTE);
}
