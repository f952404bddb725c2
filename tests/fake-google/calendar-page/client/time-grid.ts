/** Day, four days and week: hours downwards, a column a day, whole days above. */
import { dateKey } from '../shared/event-id.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { dateWords, hourWords, zoneWords } from '../shared/time-words.ts';
import type { Listing } from '../shared/wire.ts';
import { build, selector } from './build.ts';
import { setDay } from './cells.ts';
import { stackedChip, timedChip } from './chips.ts';
import type { Context } from './context.ts';
import { barsOver, hourHeight, stretches, timedOn } from './days.ts';

/** Pixels from one row of whole days to the next. */
const rowHeight = 24;

export function timeGrid(
  context: Context,
  listing: Listing,
  days: readonly Temporal.PlainDate[],
): HTMLElement {
  const [first] = days;
  if (!first) throw new RangeError('A grid of no days');
  const all = stretches(context, listing);
  const bars = barsOver(
    all.filter(({ isWhole }) => isWhole),
    first,
    days.length,
  );
  const rows = Math.max(0, ...bars.map(({ row }) => row + 1));
  const main = build(
    h(
      'div',
      { role: 'main', class: 'main', tabindex: '-1' },
      h(
        'div',
        {
          role: 'grid',
          class: 'grid',
          'data-start-date-key': dateKey(first),
          'data-view-heading': dateWords(context.locale, first),
          css: { '--days': String(days.length) },
        },
        h(
          'div',
          { class: 'grid-head' },
          h(
            'div',
            { role: 'row', class: 'head-row' },
            zone(context),
            days.map((day) => head(context, day)),
          ),
          h(
            'div',
            { role: 'row', class: 'strip-row', css: { height: rows * rowHeight + 4 } },
            h('div', { class: 'strip-label', 'aria-hidden': 'true' }),
            days.map(() => h('div', { role: 'gridcell', class: 'strip' })),
          ),
        ),
        h(
          'div',
          { class: 'grid-scroll' },
          h(
            'div',
            { role: 'row', class: 'column-row' },
            hours(context),
            days.map((day, index) => column(context, day, index)),
          ),
        ),
      ),
    ),
  );
  const strips = main.querySelectorAll(selector('strip'));
  for (const { shown, from, to, row } of bars) {
    const width = `calc(${to - from}00% - 8px)`;
    const css = { top: row * rowHeight, width };
    strips[from]?.append(stackedChip(context, shown, { css, hasDot: false }));
  }
  days.forEach((day, index) => {
    for (const cell of [strips[index], main.querySelectorAll('[data-column-index]')[index]]) {
      if (cell) setDay(cell, day);
    }
  });
  const columns = main.querySelectorAll('[data-column-index] > [role="presentation"]');
  days.forEach((day, index) => {
    const timed = timedOn(all, day);
    columns[index]?.append(...timed.map(({ shown, place }) => timedChip(context, shown, place)));
    const summary = columns[index]?.previousElementSibling;
    if (summary) summary.textContent = summaryOf(context, day, timed.length);
  });
  return main;
}

/** The grid begins where the day does: an hour before now, or at eight. */
export function scrollToMorning(main: Element, now: Temporal.ZonedDateTime): void {
  const scroll = main.querySelector(selector('grid-scroll'));
  const hour = main.querySelector(selector('now-line')) ? Math.max(0, now.hour - 2) : 7;
  if (scroll) scroll.scrollTop = hour * hourHeight;
}

function zone(context: Context): Described {
  return h('div', { class: 'zone', 'aria-hidden': 'true' }, zoneWords(context.now()));
}

function head(context: Context, day: Temporal.PlainDate): Described {
  const { locale } = context;
  const isToday = day.equals(context.now().toPlainDate());
  return h(
    'div',
    {
      role: 'columnheader',
      class: isToday ? 'head today' : 'head',
      ...(isToday && { 'aria-current': 'date' }),
    },
    h(
      'h2',
      {
        class: 'head-text',
        'aria-label': dateWords(locale, day, { weekday: 'long', month: 'long', day: 'numeric' }),
      },
      h(
        'span',
        { class: 'head-weekday', 'aria-hidden': 'true' },
        dateWords(locale, day, { weekday: 'short' }),
      ),
      h(
        'span',
        { class: 'head-day', 'aria-hidden': 'true', 'data-datekey': dateKey(day) },
        String(day.day),
      ),
    ),
  );
}

function hours({ locale }: Context): Described {
  return h(
    'div',
    { class: 'hours', 'aria-hidden': 'true' },
    Array.from({ length: 23 }, (_, index) =>
      h(
        'span',
        { class: 'hour', css: { top: (index + 1) * hourHeight } },
        hourWords(locale, index + 1),
      ),
    ),
  );
}

function column(context: Context, day: Temporal.PlainDate, index: number): Described {
  const now = context.now();
  const isToday = day.equals(now.toPlainDate());
  return h(
    'div',
    {
      role: 'gridcell',
      class: 'column',
      tabindex: '-1',
      'data-datekey': dateKey(day),
      'data-column-index': index,
      'data-principal-ids': btoa(context.boot.email).replace(/=+$/, ''),
    },
    h('h2', { class: 'hidden-words' }),
    h('div', { role: 'presentation', class: 'column-chips' }),
    isToday &&
      h('div', {
        class: 'now-line',
        css: { top: ((now.hour * 60 + now.minute) / 60) * hourHeight },
      }),
  );
}

function summaryOf({ words, locale }: Context, day: Temporal.PlainDate, count: number): string {
  return [
    words.events(count),
    dateWords(locale, day, { weekday: 'long', month: 'long', day: 'numeric' }),
  ].join(words.separator);
}
