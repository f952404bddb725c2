/** The schedule: a list of days that have something. */
import { dateKey } from '../shared/event-id.ts';
import { h } from '../shared/markup.ts';
import { dateWords, spanWords } from '../shared/time-words.ts';
import type { Listing, PageEvent } from '../shared/wire.ts';
import { build } from './build.ts';
import { looksOf } from './chip-looks.ts';
import { nameOf, setShown } from './chips.ts';
import type { Context, Shown } from './context.ts';
import { wallSpan } from './context.ts';
import { stretches } from './days.ts';

/** How many days from the one asked for are listed. */
export const agendaDays = 30;

export function agenda(context: Context, listing: Listing, first: Temporal.PlainDate): HTMLElement {
  const list = build(h('div', { role: 'grid', class: 'agenda' }));
  const all = stretches(context, listing);
  for (let offset = 0; offset < agendaDays; offset += 1) {
    const day = first.add({ days: offset });
    const midnight = day.toZonedDateTime(context.zone);
    const next = midnight.add({ days: 1 });
    const those = all.filter(
      ({ start, end }) =>
        Temporal.ZonedDateTime.compare(start, next) < 0 &&
        (Temporal.ZonedDateTime.compare(end, midnight) > 0 || start.equals(midnight)),
    );
    if (those.length > 0)
      list.append(
        group(
          context,
          day,
          those.map(({ shown }) => shown),
        ),
      );
  }
  if (!list.hasChildNodes())
    list.append(build(h('p', { class: 'agenda-empty' }, context.words.nothing)));
  const main = build(h('div', { role: 'main', class: 'main agenda-main', tabindex: '-1' }));
  main.append(list);
  return main;
}

function group(context: Context, day: Temporal.PlainDate, those: readonly Shown[]): HTMLElement {
  const { locale } = context;
  const isToday = day.equals(context.now().toPlainDate());
  const made = build(
    h(
      'div',
      {
        role: 'rowgroup',
        class: isToday ? 'agenda-day today' : 'agenda-day',
        'data-datekey': dateKey(day),
      },
      h(
        'h2',
        { class: 'agenda-head', 'aria-label': dateWords(locale, day) },
        h('span', { class: 'agenda-number', 'aria-hidden': 'true' }, String(day.day)),
        h(
          'span',
          { class: 'agenda-weekday', 'aria-hidden': 'true' },
          `${dateWords(locale, day, { month: 'short' })}, ${dateWords(locale, day, { weekday: 'short' })}`,
        ),
      ),
      h('div', { class: 'agenda-rows' }),
    ),
  );
  made.lastElementChild?.append(...those.map((shown) => row(context, shown)));
  return made;
}

function row(context: Context, shown: Shown): HTMLElement {
  const { title, hour, spoken, isPast, names, color, id } = looksOf(context, shown);
  const element = build(
    h(
      'div',
      {
        role: 'button',
        tabindex: '0',
        class: ['agenda-row', isPast && 'past', ...names].filter(Boolean).join(' '),
        'data-eventid': nameOf(shown, context.boot.email),
        'aria-label': spoken,
        jslog: `35463; 2:["${id}",null,null,[]]`,
      },
      h('span', { class: 'dot', 'aria-hidden': 'true', css: { 'border-color': color } }),
      h(
        'span',
        { class: 'agenda-time', 'aria-hidden': 'true' },
        shown.kind === 'event' ? timeOf(context, shown.event) : hour,
      ),
      h('span', { class: 'agenda-title', 'aria-hidden': 'true' }, title),
    ),
  );
  setShown(element, shown);
  return element;
}

function timeOf({ words, locale, zone }: Context, event: PageEvent): string {
  if (event.isAllDay) return words.allDay;
  const { start, end } = wallSpan(event, zone);
  return spanWords(locale, start, end);
}
