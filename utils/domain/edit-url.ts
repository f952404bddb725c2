/** Google's own page for changing an event: the product itself only reads the calendar. */
import type { Meeting } from './calendar-types.ts';

/**
 * The address of an event's edit page, opened as the account whose calendar it is in: browsers are
 * often signed in to several. Where Google's link does not tell the event, the link itself.
 */
export function editUrl({ link, account }: Pick<Meeting, 'link' | 'account'>): string {
  const eid = URL.canParse(link) ? new URL(link).searchParams.get('eid') : null;
  if (eid === null || eid === '') return link;
  const query = new URLSearchParams({ authuser: account });
  return `https://calendar.google.com/calendar/r/eventedit/${encodeURIComponent(eid)}?${query.toString()}`;
}
