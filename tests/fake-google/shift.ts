import type { AllDaySpan, OriginalStart, Rule, Span } from './event-model.ts';

/** A move as a person makes it on the wall: other day, other hour, other length, other zone. */
export interface Shift {
  readonly days?: number;
  readonly time?: Temporal.PlainTime;
  readonly minutes?: number;
  /** Keeps the wall clock and changes where it hangs. */
  readonly zone?: string;
  /** Whole days instead of hours; false gives days the hour, the length and the zone beside it. */
  readonly allDay?: boolean;
}

/**
 * The span after a move on the wall clock. Of an all-day span only the day can change, unless it is
 * given hours.
 *
 * @throws RangeError if days are to be hours and nobody says which
 */
export function shiftSpan(span: Span, shift: Shift): Span {
  const days = shift.days ?? 0;
  if (shift.allDay === true) {
    const start = dayOf(span.start).add({ days });
    return { allDay: true, start, end: start.add({ days: span.allDay ? lengthOf(span) : 1 }) };
  }
  if (span.allDay) {
    if (shift.allDay === false) return toHours(span.start.add({ days }), shift);
    return { allDay: true, start: span.start.add({ days }), end: span.end.add({ days }) };
  }
  const start = span.start
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({
      timeZone: shift.zone ?? span.start.timeZoneId,
      plainTime: shift.time ?? span.start.toPlainTime(),
    });
  const length =
    shift.minutes === undefined
      ? span.start.toInstant().until(span.end.toInstant())
      : Temporal.Duration.from({ minutes: shift.minutes });
  return { allDay: false, start, end: start.add(length) };
}

function lengthOf(span: AllDaySpan): number {
  return span.start.until(span.end).days;
}

function toHours(day: Temporal.PlainDate, { time, zone, minutes = 30 }: Shift): Span {
  if (!time || !zone) throw new RangeError('At what time, and where?');
  const start = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  return { allDay: false, start, end: start.add({ minutes }) };
}

/** By how many days of the week a span went forward. */
export function shiftDays(from: Span, to: Span): number {
  return dayOf(from.start).until(dayOf(to.start)).days;
}

function dayOf(start: OriginalStart): Temporal.PlainDate {
  return start instanceof Temporal.PlainDate ? start : start.toPlainDate();
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekly rule for days moved by so many: `BYDAY=MO` and 1 make `BYDAY=TU`. */
export function shiftRule(rule: Rule, days: number): Rule {
  const rrule = rule.rrule.replace(/(?<=BYDAY=)[A-Z,]+/, (list) =>
    list
      .split(',')
      .map((day) => {
        const index = weekdays.findIndex((weekday) => weekday === day);
        return weekdays[(((index + days) % 7) + 7) % 7] ?? day;
      })
      .join(','),
  );
  return { ...rule, rrule };
}

/** A rule that ends there: `UNTIL` takes the place of a count. */
export function endRule(rule: Rule, until: Temporal.Instant | Temporal.PlainDate): Rule {
  return { ...rule, rrule: rule.rrule.replace(/;?COUNT=\d+/, ''), until };
}

/** A rule whose first `gone` occurrences belong to somebody else. */
export function countFrom(rule: Rule, gone: number): Rule {
  const rrule = rule.rrule.replace(/(?<=COUNT=)\d+/, (count) => String(Number(count) - gone));
  return { ...rule, rrule };
}
