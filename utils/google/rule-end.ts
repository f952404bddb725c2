/** Where a recurrence rule ends: `UNTIL`, in each of the forms that calendars write. */
import type { Day, Millis } from '../domain/types.ts';
import { SECOND, startOfDay } from '../time.ts';

const UNTIL = /^(\d{8})(T\d{6}(Z?))?$/i;

/** The `UNTIL` of one line; undefined for a rule without one. */
function textOf(rule: string): string | undefined {
  const parts = rule.slice(rule.indexOf(':') + 1).split(';');
  return parts
    .find((part) => /^UNTIL=/i.test(part))
    ?.slice('UNTIL='.length)
    .trim();
}

/** The last day: the date as written, whatever hour stands beside it. */
function readDay(text: string): Day {
  const [, date] = UNTIL.exec(text) ?? [];
  if (date === undefined) throw new RangeError('A rule without an end that can be read');
  return Temporal.PlainDate.from(date).toString();
}

/** The last instant. A clock time without `Z` is the series' own; of a day its last second counts. */
function readInstant(text: string, zone: string | undefined): Millis {
  const day = readDay(text);
  const [, , time, utc] = UNTIL.exec(text) ?? [];
  if (utc) return Temporal.Instant.from(text.toUpperCase()).epochMilliseconds;
  if (zone === undefined) throw new RangeError('A clock time nowhere');
  if (time) return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return startOfDay(next, zone) - SECOND;
}

function latest<Moment extends Millis | Day>(ends: readonly Moment[]): Moment | undefined {
  return ends.reduce<Moment | undefined>(
    (last, end) => (last === undefined || end > last ? end : last),
    undefined,
  );
}

/**
 * Where a series' rule ends, inclusive: a day for an all-day series, else an instant. Undefined for
 * a rule that never ends or counts its occurrences. Of several rules the last one to end decides.
 *
 * @param zone the series' own
 * @throws RangeError for an end that cannot be read
 */
export function endOfRule(
  lines: readonly string[],
  allDay: boolean,
  zone: string | undefined,
): Millis | Day | undefined {
  const ends = lines.filter((line) => /^RRULE[:;]/i.test(line)).map(textOf);
  const texts = ends.filter((text) => text !== undefined);
  if (texts.length < ends.length) return undefined;
  return allDay ? latest(texts.map(readDay)) : latest(texts.map((text) => readInstant(text, zone)));
}
