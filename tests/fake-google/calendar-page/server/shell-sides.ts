/** What stands left and right of the grid. */
import { icon } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { describeMiniMonth } from '../shared/mini-month.ts';
import type { Boot } from '../shared/wire.ts';
import { wordsOf } from '../shared/words/words.ts';

/** The drawer: the small month comes before the grid. */
export function drawer(boot: Boot): Described {
  const words = wordsOf(boot.locale);
  const today = Temporal.Instant.from(boot.now).toZonedDateTimeISO(boot.zone).toPlainDate();
  const month = describeMiniMonth({ locale: boot.locale, month: today, today, hasArrows: true });
  return h(
    'div',
    { class: 'drawer', id: 'drawer' },
    h(
      'button',
      { class: 'create', 'data-does': 'create' },
      icon('add', 24),
      h('span', {}, words.create),
      icon('down', 18),
    ),
    h('div', { id: 'drawerMiniMonthNavigator' }, month),
    h(
      'div',
      { class: 'people-search' },
      icon('people'),
      h('input', { 'aria-label': words.searchPeople, placeholder: words.searchPeople }),
    ),
    calendarList(boot, true),
    calendarList(boot, false),
  );
}

function calendarList(boot: Boot, isOwn: boolean): Described {
  const words = wordsOf(boot.locale);
  const shown = boot.calendars.filter((calendar) => calendar.isOwn === isOwn);
  return h(
    'section',
    { class: 'calendar-list' },
    h('h2', {}, isOwn ? words.myCalendars : words.otherCalendars),
    h(
      'ul',
      {},
      shown.map(({ id, name }, index) =>
        h(
          'li',
          {},
          h(
            'label',
            {},
            h('input', {
              type: 'checkbox',
              checked: true,
              'data-calendar': id,
              class: `own-color-${isOwn ? 0 : index + 1}`,
            }),
            h('span', {}, name),
          ),
        ),
      ),
    ),
  );
}

const guests = [
  ['2', 'bulb', 'keep'],
  ['4', 'task', 'tasks'],
  ['9', 'person', 'contacts'],
  ['8', 'pin', 'maps'],
] as const;

/** The add-ons at the right, and the panel that one of them would open. */
export function rail({ locale }: Boot): Described {
  const words = wordsOf(locale);
  return h(
    'div',
    { class: 'rail', role: 'complementary', 'aria-label': words.sidePanel },
    guests.map(([id, picture, name]) =>
      h(
        'button',
        {
          id: `gsc-gab-${id}`,
          class: `icon-button guest-app guest-app-${name}`,
          'data-guest-app-id': id,
          'aria-label': words[name],
        },
        icon(picture),
      ),
    ),
    h('div', { class: 'rail-line', 'aria-hidden': 'true' }),
    h('div', { jsname: 'xeMbY', class: 'companion-host', 'data-keeps-details-open': 'true' }),
  );
}
