/** A small month: in the drawer, and twelve times in a year. */
import { icon } from './icons.ts';
import { h } from './markup.ts';
import type { Described, Handler } from './markup.ts';
import { dateWords } from './time-words.ts';
import type { Locale } from './wire.ts';
import { wordsOf } from './words/words.ts';

export interface MiniMonth {
  readonly locale: Locale;
  /** A day of it. */
  readonly month: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** What the grid shows, if it is to be marked. */
  readonly shown?: Temporal.PlainDate | undefined;
  readonly hasArrows: boolean;
  /** Steps by so many months; without it the arrows are mute. */
  readonly onStep?: (months: number) => void;
  readonly onDay?: (date: Temporal.PlainDate) => void;
}

/** Six weeks from the Monday on or before the first of the month. */
export function weeksOf(month: Temporal.PlainDate): readonly (readonly Temporal.PlainDate[])[] {
  const first = month.with({ day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => monday.add({ days: week * 7 + index })),
  );
}

export function describeMiniMonth(of: MiniMonth): Described {
  const { locale, month } = of;
  const weeks = weeksOf(month);
  const heads = (weeks[0] ?? []).map((date) =>
    h(
      'th',
      { scope: 'col', 'aria-label': dateWords(locale, date, { weekday: 'long' }) },
      dateWords(locale, date, { weekday: 'narrow' }),
    ),
  );
  return h(
    'div',
    { class: 'mini-month' },
    h(
      'div',
      { class: 'mini-head' },
      h('span', { class: 'mini-title' }, titleOf(of)),
      of.hasArrows && arrow(of, -1),
      of.hasArrows && arrow(of, 1),
    ),
    h(
      'table',
      { role: 'grid', class: 'mini-table' },
      h('thead', {}, h('tr', {}, heads)),
      h(
        'tbody',
        {},
        weeks.map((week) =>
          h(
            'tr',
            {},
            week.map((date) => day(of, date)),
          ),
        ),
      ),
    ),
  );
}

function titleOf({ locale, month, hasArrows }: MiniMonth): string {
  return dateWords(locale, month, { month: 'long', ...(hasArrows && { year: 'numeric' }) });
}

function arrow({ locale, onStep }: MiniMonth, months: number): Described {
  const words = wordsOf(locale);
  const handler: Handler | undefined = onStep && (() => onStep(months));
  return h(
    'button',
    {
      class: 'icon-button small',
      'aria-label': months < 0 ? words.previous : words.next,
      onclick: handler,
    },
    icon(months < 0 ? 'left' : 'right', 18),
  );
}

function day(
  { locale, month, today, shown, onDay }: MiniMonth,
  date: Temporal.PlainDate,
): Described {
  const isToday = date.equals(today);
  const names = [
    'mini-day',
    date.month !== month.month && 'other-month',
    isToday && 'today',
    shown?.equals(date) && 'shown',
  ];
  return h(
    'td',
    {
      class: names.filter(Boolean).join(' '),
      role: 'gridcell',
      'data-date': date.toString().replaceAll('-', ''),
      ...(isToday && { 'aria-current': 'date' }),
      onclick: onDay && (() => onDay(date)),
    },
    h('button', { tabindex: '-1', 'aria-label': dateWords(locale, date) }, String(date.day)),
  );
}
