/**
 * The ids that Google Calendar's page gives its events: base64 of the API's event id, a space and
 * the calendar's address, without padding, two domains cut short. Decoded from pages of 2019 to
 * 2025; the alphabet of the address bar's ids is the URL's.
 */

/** An event of a calendar. */
export interface EventRef {
  /** As Google's API names it: an occurrence with its original start behind an underscore. */
  readonly eventId: string;
  /** The calendar's whole address, in lower case. */
  readonly calendar: string;
}

/** Domains that the page cuts short. */
const SHORT_DOMAINS = [
  ['@m', '@gmail.com'],
  ['@g', '@group.calendar.google.com'],
] as const;

/** Tasks carry ids of their own kind in the same attribute. */
const TASK = /^(?:tasks[_.]|ttb_)/;
const BASE64 = /^[A-Za-z0-9+/]+$/;

/** The event that an id of the page names; undefined for a task's, or for anything else. */
export function decodeEventId(id: string): EventRef | undefined {
  if (TASK.test(id)) return undefined;
  const plain = id
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (!BASE64.test(plain) || plain.length % 4 === 1) return undefined;
  const text = decodeText(plain);
  const [, eventId, calendar] = /^(\S(?:.*\S)?)\s+(\S+@\S+)$/s.exec(text ?? '') ?? [];
  if (eventId === undefined || calendar === undefined) return undefined;
  return { eventId, calendar: withWholeDomain(calendar.toLowerCase()) };
}

function decodeText(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withWholeDomain(address: string): string {
  const cut = SHORT_DOMAINS.find(([short]) => address.endsWith(short));
  return cut === undefined ? address : address.slice(0, -cut[0].length) + cut[1];
}

/** The id under which the page shows an event. */
export function encodeEventId({ eventId, calendar }: EventRef): string {
  const cut = SHORT_DOMAINS.find(([, domain]) => calendar.endsWith(domain));
  const short = cut === undefined ? calendar : calendar.slice(0, -cut[1].length) + cut[0];
  return encodeText(`${eventId} ${short}`);
}

/**
 * How every id of an event begins, whatever the calendar: as many characters of its base64 as the
 * event id and the space behind it fill. That space keeps a series apart from its occurrences.
 */
export function eventIdStart(eventId: string): string {
  const bytes = new TextEncoder().encode(`${eventId} `).length;
  return encodeText(`${eventId} `).slice(0, Math.floor((8 * bytes) / 6));
}

function encodeText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

/** Which of the browser's Google accounts an address is of: the number behind `/u/`. */
export function accountIndex(url: URL): number | undefined {
  const index = /^\/calendar\/u\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  return index === undefined ? undefined : Number(index);
}
