/**
 * Whether a slot is one of a series' rule, without unrolling the rule: its clock, weekday and count
 * of weeks are compared with the first occurrence's. Used to tell a session somebody cancelled from
 * what an edit of "all events" left behind, so a part of a rule that is not known here lets a slot
 * through by its clock alone.
 */
import { wallClockOfSlot } from './series.ts';
import type { SeriesSegment } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Parts = ReadonlyMap<string, string>;

function partsOf(rule: readonly string[]): Parts | undefined {
  const lines = rule.filter((line) => /^RRULE[:;]/i.test(line));
  // Several rules at once, or extra dates: too much to be told apart here.
  if (lines.length !== 1 || rule.some((line) => /^RDATE/i.test(line))) return undefined;
  const text = lines[0]?.replace(/^RRULE[^:]*:/i, '').toUpperCase() ?? '';
  return new Map(
    text.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function weeksBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return mondayOf(from).until(mondayOf(to), { largestUnit: 'days' }).days / 7;
}

function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** Whether a date is, say, the second Tuesday (`2TU`), the last Friday (`-1FR`), or any Monday. */
function isNthWeekday(date: Temporal.PlainDate, text: string): boolean {
  const [, nth = '', day = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(text) ?? [];
  if (WEEKDAYS[date.dayOfWeek - 1] !== day) return false;
  const count = Number(nth);
  if (nth === '' || count === 0) return true;
  return count > 0
    ? Math.ceil(date.day / 7) === count
    : Math.ceil((date.daysInMonth - date.day + 1) / 7) === -count;
}

function fitsDays(date: Temporal.PlainDate, first: Temporal.PlainDate, parts: Parts): boolean {
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const byDay = parts.get('BYDAY')?.split(',');
  const onDay = byDay?.some((text) => isNthWeekday(date, text));
  switch (parts.get('FREQ')) {
    case 'DAILY': {
      const { days } = first.until(date, { largestUnit: 'days' });
      return days % interval === 0 && onDay !== false;
    }
    case 'WEEKLY':
      return (
        weeksBetween(first, date) % interval === 0 && (onDay ?? date.dayOfWeek === first.dayOfWeek)
      );
    case 'MONTHLY': {
      if (monthsBetween(first, date) % interval !== 0) return false;
      const days = parts.get('BYMONTHDAY')?.split(',').map(Number);
      if (parts.has('BYSETPOS')) return onDay !== false;
      return (
        days?.some((day) => date.day === (day > 0 ? day : date.daysInMonth + 1 + day)) ??
        onDay ??
        date.day === first.day
      );
    }
    case 'YEARLY':
      return parts.size > 2 || (date.day === first.day && date.month === first.month);
    default:
      return true;
  }
}

/** Whether the rule puts an occurrence at a slot; its end (`UNTIL`) is `isBeyond`'s. */
export function fitsRule(slot: Millis | Day, segment: SeriesSegment): boolean {
  if ((typeof slot === 'string') !== segment.allDay) return false;
  const { at } = wallClockOfSlot(slot, segment.zone);
  if (!segment.allDay && at.slice(11, 16) !== segment.wallStart.slice(11, 16)) return false;
  const date = Temporal.PlainDate.from(at.slice(0, 10));
  const first = Temporal.PlainDate.from(segment.wallStart.slice(0, 10));
  const order = Temporal.PlainDate.compare(date, first);
  // The first occurrence counts, whatever the rule says of its day.
  if (order <= 0) return order === 0;
  const parts = partsOf(segment.rule);
  return parts === undefined || fitsDays(date, first, parts);
}

/** How many days the rule's occurrences are apart, roughly: to tell near from far. */
export function periodOf({ rule }: SeriesSegment): number {
  const parts = partsOf(rule);
  const interval = Number(parts?.get('INTERVAL') ?? 1);
  const unit = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[parts?.get('FREQ') ?? ''] ?? 7;
  return unit * interval;
}
