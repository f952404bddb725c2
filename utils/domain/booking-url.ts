/** Google's own page for a new event, ready filled: the product itself only reads the calendar. */
import { DAY, MINUTE, zoned } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Address, Millis } from './types.ts';

/** The guides' notice (field.md, rule a), and the usual length (Manager Tools). */
const NOTICE_DAYS = 7;
const USUAL_MINUTES = 30;

/** What the event is to be filled with. */
export interface Booking {
  readonly title: string;
  readonly guest: Address | undefined;
  readonly minutes: number | undefined;
  /** The last session: the new one is proposed at its weekday and time. */
  readonly last: Meeting | undefined;
  readonly now: Millis;
  readonly zone: string;
  /** The notice to be kept, in days; the guides' unless said. */
  readonly noticeDays?: number;
}

/** When a new session is proposed: at least a week (or the notice asked for) ahead, at the usual weekday and time. */
export function proposedStart(booking: Omit<Booking, 'title' | 'guest'>): Millis {
  const { last, now, zone, noticeDays = NOTICE_DAYS } = booking;
  const earliest = now + noticeDays * DAY;
  const today = zoned(earliest, zone);
  if (last === undefined || last.allDay) {
    return today
      .add({ days: 1 })
      .with({ hour: 10 })
      .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;
  }
  const usual = zoned(last.start, zone);
  const days = (usual.dayOfWeek - today.dayOfWeek + 7) % 7;
  const proposed = today.add({ days }).withPlainTime(usual.toPlainTime());
  return (proposed.epochMilliseconds < earliest ? proposed.add({ weeks: 1 }) : proposed)
    .epochMilliseconds;
}

/** The address of Google Calendar's form for a new event. */
export function bookingUrl(booking: Booking): string {
  const start = proposedStart(booking);
  const end = start + (booking.minutes ?? USUAL_MINUTES) * MINUTE;
  const stamp = (at: Millis): string =>
    `${zoned(at, 'UTC').toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')}Z`;
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: booking.title,
    dates: `${stamp(start)}/${stamp(end)}`,
    ...(booking.guest !== undefined && { add: booking.guest }),
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}
