import type { OriginalStart, Rule, Span } from './event-model.ts';

/** A move as a person makes it on the wall: other day, other hour, other length, other zone. */
export interface Shift {
  readonly days?: number;
  readonly time?: Temporal.PlainTime;
  readonly minutes?: number;
  /** Keeps the wall clock and changes where it hangs. */
  readonly zone?: string;
}

/** The span after a move on the wall clock. Of an all-day span only the day can change. */
export function shiftSpan(span: Span, shift: Shift): Span {
  const days = shift.days ?? 0;
  if (span.allDay) {
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
