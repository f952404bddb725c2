/** When a session is, if it is where its series' rule puts it and as long as the others. */
import { DAY, MINUTE, zoned } from '../time.ts';
import { instantOf } from './series.ts';
import type { SeriesSegment, Span } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** The span of a slot; all-day ones begin with their day in the calendar's zone. */
export function regularSpan(slot: Millis | Day, segment: SeriesSegment, zone: string): Span {
  const start = instantOf(slot, zone);
  const end = segment.allDay
    ? zoned(start, zone).add({ days: Math.round((segment.minutes * MINUTE) / DAY) })
        .epochMilliseconds
    : start + segment.minutes * MINUTE;
  return { start, end, allDay: segment.allDay };
}

/** Whether a session is where its rule puts it. */
export function isRegular(
  span: Span,
  slot: Millis | Day,
  segment: SeriesSegment,
  zone: string,
): boolean {
  const regular = regularSpan(slot, segment, zone);
  return span.allDay === regular.allDay && span.start === regular.start && span.end === regular.end;
}
