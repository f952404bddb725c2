import { RRuleTemporal } from 'rrule-temporal';
import { keyOf } from './event-ids.ts';
import type { OriginalStart, Rule, Series } from './event-model.ts';
import { instantOf, isInWindow, isSameStart, ruleSpan } from './spans.ts';
import type { Window } from './spans.ts';

/** How far an endless series reaches: deltas of expanded series were seen to go as far as this. */
const horizon = Temporal.Duration.from({ years: 14 });

interface Compiled {
  readonly rule: Rule;
  readonly start: OriginalStart;
  readonly iterator: RRuleTemporal<Temporal.ZonedDateTime>;
  /** What was asked before: unrolling a rule takes long, and the same is asked at each look. */
  readonly matches: Map<number, boolean>;
  readonly between: Map<string, readonly OriginalStart[]>;
}

const compiled = new WeakMap<Series, Compiled>();

/** Days are counted in UTC: a rule over days knows no clock. */
function asZoned(start: OriginalStart): Temporal.ZonedDateTime {
  return start instanceof Temporal.PlainDate ? start.toZonedDateTime('UTC') : start;
}

function compile(series: Series): Compiled {
  const { rule, span } = series;
  const known = compiled.get(series);
  if (known?.rule === rule && known.start === span.start) return known;
  const { rrule, until, extra, excluded } = rule;
  const dtstart = asZoned(span.start);
  const iterator = new RRuleTemporal<Temporal.ZonedDateTime>({
    rruleString: `RRULE:${rrule}`,
    dtstart,
    temporal: Temporal,
    includeDtstart: true,
    ...(until && {
      until:
        until instanceof Temporal.PlainDate
          ? until.toZonedDateTime('UTC')
          : until.toZonedDateTimeISO(dtstart.timeZoneId),
    }),
    rDate: extra.map(asZoned),
    exDate: excluded.map(asZoned),
  });
  const fresh = { rule, start: span.start, iterator, matches: new Map(), between: new Map() };
  compiled.set(series, fresh);
  return fresh;
}

/** Where the rule puts occurrences from one moment to another, both included. */
function startsBetween(
  series: Series,
  from: Temporal.ZonedDateTime,
  last: Temporal.ZonedDateTime,
): readonly OriginalStart[] {
  const { iterator, between } = compile(series);
  const key = `${from.epochMilliseconds} ${last.epochMilliseconds}`;
  const known = between.get(key);
  if (known) return known;
  const found = iterator
    .between(from, last, true)
    .map((start) => (series.span.allDay ? start.toPlainDate() : start));
  between.set(key, found);
  return found;
}

/**
 * Where the rule of a series puts its occurrences, in order, as far as they lie in the window.
 * The rule runs on the wall clock of the series' own zone, so it crosses a change of the clocks
 * unmoved. An open upper bound ends fourteen years after `now`.
 */
export function originalStarts(
  series: Series,
  window: Window,
  zone: string,
  now: Temporal.Instant,
): OriginalStart[] {
  const first = asZoned(series.span.start);
  // A margin of days on both sides covers the occurrence's length and a day's zone; the exact
  // bounds are checked below.
  const margin = { hours: 24 * 2 + Math.ceil(lengthHours(series)) };
  const from = window.from?.subtract(margin).toZonedDateTimeISO(first.timeZoneId) ?? first;
  const until = window.until?.add({ hours: 48 }).toZonedDateTimeISO(first.timeZoneId);
  const last = until ?? now.toZonedDateTimeISO(first.timeZoneId).add(horizon);
  if (Temporal.ZonedDateTime.compare(from, last) > 0) return [];
  return startsBetween(series, from, last).filter((start) =>
    isInWindow(ruleSpan(series, start), window, zone),
  );
}

function lengthHours(series: Series): number {
  const { span } = series;
  return span.allDay
    ? span.start.until(span.end).total('hours')
    : span.start.until(span.end).total('hours');
}

/** Whether the rule of a series puts an occurrence exactly there. */
export function hasOccurrence(series: Series, start: OriginalStart): boolean {
  if (start instanceof Temporal.PlainDate !== series.span.allDay) return false;
  const { iterator, matches } = compile(series);
  const at = asZoned(start);
  const known = matches.get(at.epochMilliseconds) ?? iterator.matches(at);
  matches.set(at.epochMilliseconds, known);
  return known;
}

/**
 * The occurrence a person means: one that starts exactly then, or the one of that day in the
 * series' own zone.
 *
 * @throws RangeError if the rule puts none there.
 */
export function findOriginalStart(
  series: Series,
  when: Temporal.Instant | OriginalStart,
): OriginalStart {
  const { span } = series;
  const zone = span.allDay ? 'UTC' : span.start.timeZoneId;
  if (when instanceof Temporal.PlainDate && !span.allDay) {
    const from = when.toZonedDateTime(zone);
    const found = compile(series).iterator.between(from, from.add({ days: 1 }), true)[0];
    if (found && found.toPlainDate().equals(when)) return found;
  } else {
    const start = when instanceof Temporal.Instant ? when.toZonedDateTimeISO(zone) : when;
    if (hasOccurrence(series, start)) {
      return start instanceof Temporal.PlainDate ? start : start.withTimeZone(zone);
    }
  }
  throw new RangeError(`Series ${series.id} has no occurrence at ${when.toString()}`);
}

/** Whether the rule of a series goes on for ever. */
export function isEndless({ rule }: Series): boolean {
  return rule.until === undefined && !rule.rrule.includes('COUNT=');
}

/** Whether `start` is the first occurrence of the series. */
export function isFirst(series: Series, start: OriginalStart): boolean {
  return isSameStart(series.span.start, start);
}

/** The RFC 5545 lines as the API gives them: no DTSTART. */
export function recurrenceLines(series: Series): string[] {
  const { rrule, until, extra, excluded } = series.rule;
  const dates = (name: string, starts: readonly OriginalStart[]) =>
    starts.map((start) =>
      start instanceof Temporal.PlainDate
        ? `${name};VALUE=DATE:${keyOf(start)}`
        : `${name};TZID=${start.timeZoneId}:${wall(start)}`,
    );
  const untilText =
    until === undefined
      ? ''
      : `;UNTIL=${keyOf(until instanceof Temporal.PlainDate ? until : until.toZonedDateTimeISO('UTC'))}`;
  return [...dates('EXDATE', excluded), ...dates('RDATE', extra), `RRULE:${rrule}${untilText}`];
}

function wall(start: Temporal.ZonedDateTime): string {
  return start.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** The last moment before an occurrence's local day: where "this and following" cuts a series. */
export function endOfDayBefore(start: OriginalStart): Temporal.Instant | Temporal.PlainDate {
  return start instanceof Temporal.PlainDate
    ? start.subtract({ days: 1 })
    : start.startOfDay().toInstant().subtract({ seconds: 1 });
}

/** Whether an occurrence is at or after another one of the same series. */
export function isFrom(start: OriginalStart, from: OriginalStart): boolean {
  return Temporal.Instant.compare(instantOf(start, 'UTC'), instantOf(from, 'UTC')) >= 0;
}
