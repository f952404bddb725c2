import { i18n } from '#i18n';
import type { Attention } from '../../utils/domain/attention-types.ts';
import { bookingUrl } from '../../utils/domain/booking-url.ts';
import { editUrl } from '../../utils/domain/edit-url.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';

/** Where a repair leads: to a page of Google's, or, without one, to what happened. */
export interface RepairLink {
  readonly words: string;
  readonly href?: string;
}

/** What mends it, as a link: a new event ready filled, or the event that is to be changed. */
export function repairLink(
  { repair, person }: Attention,
  { now, zone }: Ambience,
  noticeDays: number,
): RepairLink {
  switch (repair.kind) {
    case 'book': {
      const href = bookingUrl({
        title: i18n.t('booking.title', [person.name]),
        guest: person.emails[0],
        minutes: person.minutes,
        last: repair.last,
        now,
        zone,
        noticeDays,
      });
      return { words: i18n.t('attention.book'), href };
    }
    case 'edit': {
      const href = editUrl(repair.meeting);
      // An event without an address of its own (read from a page) is found in the calendar.
      const page = href === '' ? 'https://calendar.google.com/calendar/r' : href;
      return { words: i18n.t('attention.edit'), href: page };
    }
    case 'history':
      return { words: i18n.t('attention.history') };
  }
}
