/** What was done to sessions, and how to count it by hand. */
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import type { Fate } from '../../utils/domain/reschedules.ts';
import type { NoticeBucket } from '../../utils/domain/team-figures.ts';
import type { Person } from '../../utils/domain/types.ts';
import { HOUR, NOW, ZONE } from './builders.ts';

/** What was done to a session. */
export type Doing = 'nothing' | 'moved' | 'shortened' | 'lengthened' | Gone;
export type Gone = 'cancelled' | 'declined-by-me' | 'declined-by-them' | 'counterpart-removed';

/** What is known of a session without any code of the product. */
export interface Deed {
  readonly id: string;
  readonly personId: string;
  readonly planned: number;
  readonly start: number;
  readonly minutes: number;
  readonly doing: Doing;
  readonly change?: Change;
  readonly said?: Partial<Explanation>;
}

/** Hours of notice that are proven: at least, and at most where that is known. */
export function noticeHours({ change: entry, doing, planned, start }: Deed): {
  readonly least: number;
  readonly most: number;
} {
  const stake = doing === 'moved' ? Math.min(planned, start) : planned;
  const { before = 0, after } = entry ?? {};
  return {
    least: (stake - before) / HOUR,
    most: after === undefined ? Infinity : (stake - after) / HOUR,
  };
}

/** Whether what was done was planning ahead. */
export function isAhead(deed: Deed): boolean {
  return deed.doing !== 'nothing' && noticeHours(deed).least >= 168;
}

export function isGone({ doing }: Deed): boolean {
  return doing !== 'nothing' && !['moved', 'shortened', 'lengthened'].includes(doing);
}

/** The day of an instant in the zone of these teams. */
export function dayIn(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString();
}

/** The days from one to another, both included, one by one. */
export function eachDay(first: string, last: string): string[] {
  const days: string[] = [];
  let day = Temporal.PlainDate.from(first);
  while (day.toString() <= last) {
    days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

/** Whether somebody is on leave on a day. */
export function isAwayOn({ pauses }: Person, day: string): boolean {
  return pauses.some(({ from, until = '9999' }) => from <= day && day <= until);
}

/** So many days after the day of `NOW`. */
export function dayAfter(days: number): string {
  return Temporal.Instant.fromEpochMilliseconds(NOW)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .add({ days })
    .toString();
}

/** What became of a session by the rule, told from what was done. */
export function fateOf(deed: Deed): { readonly fate: Fate; readonly isTakenOut: boolean } {
  const ahead = isAhead(deed);
  if (deed.doing === 'nothing' || deed.doing === 'lengthened') {
    return { fate: 'as-planned', isTakenOut: false };
  }
  if (isGone(deed)) return { fate: deed.doing, isTakenOut: ahead };
  return { fate: ahead ? 'as-planned' : deed.doing, isTakenOut: false };
}

/** Whether somebody else asked, or it is nobody's doing. */
export function isFree(deed: Deed, people: readonly Person[]): boolean {
  const who = people.find(({ id }) => id === deed.personId);
  const { asker = '', reason = '' } = deed.said ?? {};
  return (
    deed.doing === 'declined-by-them' ||
    (who !== undefined && isAwayOn(who, dayIn(deed.start))) ||
    ['them', 'neither'].includes(asker) ||
    ['ill', 'leave', 'holiday'].includes(reason)
  );
}

/** In which stretch notice of a change is proven to lie. */
export function noticeBucketOf(deed: Deed): NoticeBucket {
  const { least, most } = noticeHours(deed);
  return bucketOfHours(least) === bucketOfHours(most) ? bucketOfHours(least) : 'unknown';
}

/** In which stretch so many hours of notice lie, where 7 days are asked for. */
export function bucketOfHours(hours: number): NoticeBucket {
  if (hours < 0) return 'after';
  if (hours < 24) return 'day';
  if (hours < 48) return 'two-days';
  return hours < 168 ? 'week' : 'longer';
}
