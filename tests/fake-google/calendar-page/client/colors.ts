/** The colours of events, by number, and of calendars that have none. */
import type { Locale, PageEvent } from '../shared/wire.ts';

/** As people know them; an event that has one says its name. */
const named = {
  1: ['#7986cb', 'Lavender', 'Lavendel', 'Lavande', 'ラベンダー'],
  2: ['#33b679', 'Sage', 'Salbei', 'Sauge', 'セージ'],
  3: ['#8e24aa', 'Grape', 'Weintraube', 'Raisin', 'グレープ'],
  4: ['#e67c73', 'Flamingo', 'Flamingo', 'Flamant', 'フラミンゴ'],
  5: ['#f6bf26', 'Banana', 'Banane', 'Banane', 'バナナ'],
  6: ['#f4511e', 'Tangerine', 'Mandarine', 'Mandarine', 'ミカン'],
  7: ['#039be5', 'Peacock', 'Pfau', 'Paon', 'ピーコック'],
  8: ['#616161', 'Graphite', 'Graphit', 'Graphite', 'グラファイト'],
  9: ['#3f51b5', 'Blueberry', 'Heidelbeere', 'Myrtille', 'ブルーベリー'],
  10: ['#0b8043', 'Basil', 'Basilikum', 'Basilic', 'バジル'],
  11: ['#d50000', 'Tomato', 'Tomate', 'Tomate', 'トマト'],
} as const;
const order: readonly Locale[] = ['en', 'de', 'fr', 'ja'];

/** The account's own calendar, then those shared with it. */
const calendarColors = ['#039be5', '#0b8043', '#8e24aa', '#f4511e'];

function isNamed(id: string | undefined): id is `${keyof typeof named}` {
  return id !== undefined && Object.hasOwn(named, id);
}

/** @param index the calendar's place in the list of those shown */
export function colorOf(event: PageEvent, index: number): string {
  if (event.type === 'birthday') return '#33b679';
  if (event.type === 'focusTime') return '#3f51b5';
  if (isNamed(event.colorId)) return named[event.colorId][0];
  return calendarColors[index % calendarColors.length] ?? '#039be5';
}

/** The name of an event's own colour. */
export function colorName(locale: Locale, event: PageEvent): string | undefined {
  if (!isNamed(event.colorId)) return undefined;
  return named[event.colorId][order.indexOf(locale) + 1];
}

/** Black or white, whichever can be read on it. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 175 ? '#1f1f1f' : '#ffffff';
}

/** A colour that lets some of what is behind it through. */
export function tint(color: string, percent: number): string {
  return `color-mix(in srgb, ${color} ${percent}%, var(--grid))`;
}
