/** A month: a row a week, a cell a day, all chips stacked. */
import { dateKey } from '../shared/event-id.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { weeksOf } from '../shared/mini-month.ts';
import { dateWords } from '../shared/time-words.ts';
import type { Listing } from '../shared/wire.ts';
import { build, selector } from './build.ts';
import { dayOf, setDay } from './cells.ts';
import { stackedChip } from './chips.ts';
import type { Context } from './context.ts';
import { barsOver, stretches } from './days.ts';
import type { Bar } from './days.ts';

const rowHeight = 22;
/** Pixels of a cell that its number takes. */
const numberHeight = 32;

/** @param height of the whole grid, in pixels: it decides how many chips a cell shows */
export function monthGrid(
  context: Context,
  listing: Listing,
  month: Temporal.PlainDate,
  height: number,
): HTMLElement {
  const weeks = weeksOf(month).filter((week) =>
    week.some((day) => day.month === month.month && day.year === month.year),
  );
  const all = stretches(context, listing);
  const fitting = Math.max(
    1,
    Math.floor(((height - 24) / weeks.length - numberHeight) / rowHeight),
  );
  const main = build(
    h(
      'div',
      { role: 'main', class: 'main', tabindex: '-1' },
      h(
        'div',
        { role: 'grid', class: 'month' },
        h(
          'div',
          { role: 'row', class: 'month-heads' },
          (weeks[0] ?? []).map((day) => weekday(context, day)),
        ),
        weeks.map((week) => describeWeek(context, month, week)),
      ),
    ),
  );
  const rows = main.querySelectorAll(selector('month-week'));
  weeks.forEach((week, index) => {
    const [first] = week;
    const row = rows[index];
    if (!first || !row) return;
    week.forEach((day, at) => {
      const cell = row.children[at];
      if (cell) setDay(cell, day);
    });
    fill(context, row, barsOver(all, first, 7), fitting);
  });
  return main;
}

function weekday({ locale }: Context, day: Temporal.PlainDate): Described {
  const label = dateWords(locale, day, { weekday: 'long' });
  return h(
    'div',
    { role: 'columnheader', class: 'month-head', 'aria-label': label },
    dateWords(locale, day, { weekday: 'short' }),
  );
}

function describeWeek(
  context: Context,
  month: Temporal.PlainDate,
  week: readonly Temporal.PlainDate[],
): Described {
  const today = context.now().toPlainDate();
  return h(
    'div',
    { role: 'row', class: 'month-week' },
    week.map((day) => {
      const names = [
        'month-cell',
        day.month !== month.month && 'other-month',
        day.equals(today) && 'today',
      ];
      const format: Intl.DateTimeFormatOptions =
        day.day === 1 ? { month: 'short', day: 'numeric' } : { day: 'numeric' };
      const number =
        context.locale === 'ja' && day.day !== 1
          ? String(day.day)
          : dateWords(context.locale, day, format);
      return h(
        'div',
        {
          role: 'gridcell',
          class: names.filter(Boolean).join(' '),
          tabindex: '-1',
          'data-datekey': dateKey(day),
        },
        h('h2', { class: 'month-number', 'aria-label': dateWords(context.locale, day) }, number),
        h('div', { role: 'presentation', class: 'month-chips' }),
      );
    }),
  );
}

/** Chips that fit; of the others the number, as a button on each day they lie on. */
function fill(context: Context, row: Element, bars: readonly Bar[], fitting: number): void {
  const cells = row.querySelectorAll('[role="gridcell"] > [role="presentation"]');
  const crowded = Array.from({ length: 7 }, (_, day) =>
    bars.some((bar) => bar.from <= day && bar.to > day && bar.row >= fitting),
  );
  const isShown = ({ from, to, row: at }: Bar) =>
    at < fitting - 1 || (at === fitting - 1 && !crowded.slice(from, to).some(Boolean));
  for (const bar of bars.filter(isShown)) {
    const css = { top: bar.row * rowHeight, width: `calc(${bar.to - bar.from}00% - 8px)` };
    const isBar = bar.to - bar.from > 1 || (bar.shown.kind === 'event' && bar.shown.event.isAllDay);
    cells[bar.from]?.append(stackedChip(context, bar.shown, { css, hasDot: !isBar }));
  }
  crowded.forEach((isCrowded, day) => {
    if (!isCrowded) return;
    const hidden = bars.filter((bar) => bar.from <= day && bar.to > day && !isShown(bar));
    const css = { top: (fitting - 1) * rowHeight };
    const date = dayOf(cells[day]?.parentElement);
    const onclick = () => context.go('day', date);
    cells[day]?.append(
      build(h('button', { class: 'more', css, onclick }, context.words.more(hidden.length))),
    );
  });
}
