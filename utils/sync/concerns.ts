/**
 * What of a page may concern a one-on-one. The rest is dropped before anything is kept on disk: of
 * other events nothing is ever stored, not even for a moment.
 */
import { judge, type JudgeContext } from '../domain/one-on-one.ts';
import type { CalendarEvent, SeriesEvent, VerdictReason } from '../domain/calendar-types.ts';
import type { EventPage } from '../google/read-page.ts';
import type { ChangesPage } from '../google/read-changes.ts';

/** Which events a reading cares for. */
export interface Concerns {
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
 * @param isKnown whether an event is a sight of a meeting already kept
 */
export function concernsOf(
  context: JudgeContext,
  isKnown: (event: CalendarEvent) => boolean,
): Concerns {
  const matters = (event: CalendarEvent): boolean => {
    if (event.status === 'cancelled' || isKnown(event)) return true;
    const { verdict, why } = judge(event, context);
    return verdict !== 'no' || !CERTAIN.has(why);
  };
  const isOfSomebody = ({ status, attendees, organizer }: SeriesEvent): boolean =>
    status === 'cancelled' || attendees.length > 0 || organizer?.self === false;
  return {
    window: (page) => ({ ...page, events: page.events.filter(matters) }),
    changes: (page) => ({
      ...page,
      events: page.events.filter(matters),
      series: page.series.filter(isOfSomebody),
    }),
  };
}
