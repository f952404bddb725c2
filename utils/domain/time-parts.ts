/** A stretch of time in parts: weeks, months or quarters, whichever reads well. */
import { dayOf, startOfDay } from '../time.ts';
import type { Stretch } from './team-figures.ts';
import type { Day, Millis } from './types.ts';

/** How long the parts of a picture of time are. */
export type TimeStep = 'week' | 'month' | 'quarter';

/** From how many days on weeks are too many to be told apart, and months: our convention. */
const LONGEST_IN_WEEKS = 200;
const LONGEST_IN_MONTHS = 1_100;

/** The step in which a stretch reads well: two weeks as well as ten years. */
export function stepFor({ from, to }: Stretch, zone: string): TimeStep {
  const days = Temporal.PlainDate.from(dayOf(from, zone)).until(dayOf(to, zone), {
    largestUnit: 'days',
  }).days;
  if (days <= LONGEST_IN_WEEKS) return 'week';
  return days <= LONGEST_IN_MONTHS ? 'month' : 'quarter';
}

/** One part: whole days in a zone. */
export interface TimePart {
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  readonly start: Millis;
  /** The first instant after it. */
  readonly end: Millis;
}

const LENGTHS = { week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 } } as const;

/** The parts that a stretch touches, none left out, oldest first. */
export function timeParts(stretch: Stretch, step: TimeStep, zone: string): TimePart[] {
  const last = Temporal.PlainDate.from(dayOf(stretch.to - 1, zone));
  const parts: TimePart[] = [];
  let begin = beginOf(Temporal.PlainDate.from(dayOf(stretch.from, zone)), step);
  while (Temporal.PlainDate.compare(begin, last) <= 0) {
    const next = begin.add(LENGTHS[step]);
    parts.push({
      from: begin.toString(),
      to: next.subtract({ days: 1 }).toString(),
      start: startOfDay(begin.toString(), zone),
      end: startOfDay(next.toString(), zone),
    });
    begin = next;
  }
  return parts;
}

/** The first day of the part of time a day lies in. */
function beginOf(day: Temporal.PlainDate, step: TimeStep): Temporal.PlainDate {
  if (step === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const month = step === 'month' ? day.month : day.month - ((day.month - 1) % 3);
  return day.with({ month, day: 1 });
}
