/**
 * An event as the page's attributes and addresses name it: base64, without padding, of its id, a
 * space and its calendar. Calendars of two well-known hosts are cut short.
 */
export function encodeEventId(id: string, calendar: string): string {
  const short = calendar
    .replace(/@gmail\.com$/, '@m')
    .replace(/@group\.calendar\.google\.com$/, '@g');
  const bytes = new TextEncoder().encode(`${id} ${short}`);
  return btoa(String.fromCodePoint(...bytes)).replace(/=+$/, '');
}

/** Id and calendar that a name stands for; undefined where it is none. */
export function decodeEventId(name: string): { id: string; calendar: string } | undefined {
  let text: string;
  try {
    const binary = atob(name.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.codePointAt(0) ?? 0);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const match = /^(?<id>.+)\s+(?<calendar>\S+)$/s.exec(text);
  if (!match?.groups) return undefined;
  const { id = '', calendar = '' } = match.groups;
  return {
    id,
    calendar: calendar.replace(/@m$/, '@gmail.com').replace(/@g$/, '@group.calendar.google.com'),
  };
}

/** A day as grid cells name it: 512 a year, 32 a month, one a day, from 1970 on. */
export function dateKey(date: { year: number; month: number; day: number }): number {
  return (date.year - 1970) * 512 + date.month * 32 + date.day;
}
