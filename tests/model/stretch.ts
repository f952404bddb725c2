/** When a session is, in the ledger's words. */
import type { Span as CalendarSpan } from '../fake-google/event-model.ts';
import { instantOf } from '../fake-google/spans.ts';
import type { Span } from '../../utils/domain/ledger-types.ts';

/** A stretch of time. Days are compared as days, whatever zone they are shown in. */
export interface Stretch extends Span {
  readonly days?: readonly [string, string];
}

/** A span of the calendar, whose days begin in `zone`. */
export function stretchOf(span: CalendarSpan, zone: string): Stretch {
  const start = instantOf(span.start, zone).epochMilliseconds;
  const end = instantOf(span.end, zone).epochMilliseconds;
  if (!span.allDay) return { start, end, allDay: false };
  return { start, end, allDay: true, days: [span.start.toString(), span.end.toString()] };
}

/** Whether two stretches begin alike: at the same instant, or on the same day. */
export function sameStart(a: Stretch, b: Stretch): boolean {
  if (a.allDay !== b.allDay) return false;
  return a.days && b.days ? a.days[0] === b.days[0] : a.start === b.start;
}

/** Whether two stretches are the same. */
export function sameStretch(a: Stretch, b: Stretch): boolean {
  if (!sameStart(a, b)) return false;
  return a.days && b.days ? a.days[1] === b.days[1] : a.end === b.end;
}

/** What makes one stretch of another, if they differ: a move, whatever the length, or a resize. */
export function timeChange(
  from: Stretch,
  to: Stretch,
): 'moved' | 'shortened' | 'lengthened' | undefined {
  if (!sameStart(from, to)) return 'moved';
  if (sameStretch(from, to)) return undefined;
  return to.end < from.end ? 'shortened' : 'lengthened';
}
