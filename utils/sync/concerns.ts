/**
 * What of a page may concern a one-on-one. The rest is dropped before anything is kept on disk. What
 * only the whole of a reading can tell (a cancelled event, a series of somebody) lies there until it
 * is applied, and goes with its end.
 */
import { judge, type JudgeContext } from '../domain/one-on-one.ts';
import { isCalendarAddress, isGroupAddress } from '../domain/organisation.ts';
import type { CalendarEvent, SeriesEvent, VerdictReason } from '../domain/calendar-types.ts';
import type { Millis } from '../domain/types.ts';
import type { IsWanted } from '../google/glance.ts';
import type { EventPage } from '../google/read-page.ts';
import { instantOf, readable } from '../google/to-event.ts';
import type { ChangesPage } from '../google/read-changes.ts';

/** Which events a reading cares for. */
export interface Concerns {
  /** Told by a glance: neither a crowd nor an event of one's own. */
  readonly isWanted: IsWanted;
  readonly window: (page: EventPage) => EventPage;
  readonly changes: (page: ChangesPage) => ChangesPage;
}

/** Verdicts that no other event of the calendar can change. */
const CERTAIN: ReadonlySet<VerdictReason> = new Set([
  'not-a-meeting',
  'no-guests',
  'too-many',
  'guests-unknown',
  'answered',
]);

/**
 * More guests than this are no one-on-one, whoever of them may be the user's other address. A
 * Google Group may be one of two.
 */
const MOST_GUESTS = 2;

function isCrowd(guests: readonly string[]): boolean {
  const humans = new Set(guests.filter((address) => !isCalendarAddress(address)));
  return humans.size > MOST_GUESTS && !guests.some(isGroupAddress);
}

/**
 * @param isKnown whether an event is a sight of a meeting already kept, or confirmed by the user
 * @param madeAt when the series already kept were made: one made at the same moment may go on with
 * it under an unrelated id, and whoever is on its guest list may have been on the other's
 */
export function concernsOf(
  context: JudgeContext,
  isKnown: (event: Pick<CalendarEvent, 'eventId' | 'lineage'>) => boolean,
  madeAt: ReadonlySet<Millis> = new Set(),
): Concerns {
  const mayGoOn = (created: Millis | undefined): boolean =>
    created !== undefined && madeAt.has(created);
  const matters = (event: CalendarEvent): boolean => {
    if (event.status === 'cancelled' || isKnown(event) || mayGoOn(event.created)) return true;
    const { verdict, why } = judge(event, context);
    return verdict !== 'no' || !CERTAIN.has(why);
  };
  const isOfSomebody = ({ status, attendees, organizer, created }: SeriesEvent): boolean =>
    status === 'cancelled' || attendees.length > 0 || organizer?.self === false || mayGoOn(created);
  return {
    isWanted: ({ created, guests, ...glance }) =>
      (guests.length > 0 && !isCrowd(guests)) ||
      isKnown(glance) ||
      (madeAt.size > 0 && mayGoOn(readable(() => created && instantOf(created)) || undefined)),
    window: (page) => ({ ...page, events: page.events.filter(matters) }),
    changes: (page) => ({
      ...page,
      events: page.events.filter(matters),
      series: page.series.filter(isOfSomebody),
    }),
  };
}
