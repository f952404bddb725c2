/**
 * A first glance at an item, before it is checked and read: most of a calendar is plainly no
 * one-on-one, and reading it with care would be most of the work. Only what is plain is told here;
 * of anything else (cancelled, cut, hidden, malformed) there is no glance, and it is read.
 */
import { parseEventId } from './event-id.ts';

/** What is plain about a living event whose whole guest list is there. */
export interface Glance {
  readonly eventId: string;
  readonly lineage: string;
  /** When it was made, or its series, in Google's words. */
  readonly created?: string;
  /**
   * The addresses of the guests and the organizer, lower case: without rooms, and without the
   * calendar's owner.
   */
  readonly guests: readonly string[];
}

/** Whether an item is worth reading. */
export type IsWanted = (glance: Glance) => boolean;

type Item = Readonly<Record<string, unknown>>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The addresses of those who take part; undefined where a row is not plain. */
function guestsOf(rows: readonly unknown[]): readonly string[] | undefined {
  const guests: string[] = [];
  for (const row of rows) {
    if (!isItem(row) || row['additionalGuests']) return undefined;
    const { email, self, resource } = row;
    if (typeof email !== 'string') return undefined;
    if (self !== true && resource !== true) guests.push(email.toLowerCase());
  }
  return guests;
}

/** Looks at an item; undefined where it has to be read. */
export function glanceAt(item: unknown): Glance | undefined {
  if (!isItem(item) || item['status'] === 'cancelled' || item['attendeesOmitted']) return undefined;
  if (item['guestsCanSeeOtherGuests'] === false) return undefined;
  const { id, recurringEventId: series, organizer, attendees, created } = item;
  if (typeof id !== 'string' || !(series === undefined || typeof series === 'string')) {
    return undefined;
  }
  const rows = attendees ?? [];
  // Whoever organizes takes part, on the list or not.
  const guests = Array.isArray(rows)
    ? guestsOf(organizer === undefined ? rows : [...rows, organizer])
    : undefined;
  const lineage = parseEventId(series ?? id).lineage;
  return (
    guests && { eventId: id, lineage, guests, ...(typeof created === 'string' && { created }) }
  );
}
