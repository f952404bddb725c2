/** The header as the server sends it; the script fills in what changes. */
import { icon } from '../shared/icons.ts';
import type { IconName } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { views } from '../shared/place.ts';
import type { Boot } from '../shared/wire.ts';
import { wordsOf } from '../shared/words/words.ts';

const accelerators = { day: 'D', week: 'W', month: 'M', year: 'Y', agenda: 'A', customday: 'X' };
/** The menu calls one view by another name than the address does. */
const menuKeys = { customday: 'custom_days' } as Readonly<Record<string, string>>;

function button(
  name: IconName,
  label: string,
  more: Readonly<Record<string, string>> = {},
): Described {
  return h('button', { class: 'icon-button', 'aria-label': label, ...more }, icon(name, 24));
}

export function header(boot: Boot): Described {
  const words = wordsOf(boot.locale);
  const label = `${words.account}: ${boot.name}  \n(${boot.email})`;
  return h(
    'header',
    { id: 'gb', role: 'banner', class: 'header' },
    button('menu', words.mainMenu, { 'data-does': 'menu', 'aria-expanded': 'true' }),
    h(
      'a',
      { class: 'logo', href: `/calendar/u/${boot.user}/r`, 'aria-label': words.calendar },
      h('span', { class: 'logo-sheet', 'data-shows': 'day', 'aria-hidden': 'true' }),
      h('span', { class: 'logo-name' }, words.calendar),
    ),
    h('button', { class: 'pill', 'data-does': 'today' }, words.today),
    button('left', words.previous, { 'data-does': 'previous' }),
    button('right', words.next, { 'data-does': 'next' }),
    h('div', { class: 'period', 'data-shows': 'period', 'aria-live': 'polite' }),
    h(
      'form',
      { role: 'search', class: 'search' },
      h('input', { role: 'combobox', 'aria-expanded': 'false', 'aria-label': words.searchFor }),
    ),
    button('search', words.search, { 'data-does': 'search' }),
    button('help', words.help, { 'data-does': 'help' }),
    button('settings', words.settings, { 'data-does': 'settings', 'aria-haspopup': 'true' }),
    viewMenu(boot),
    button('apps', words.apps),
    h(
      'a',
      { class: 'avatar', role: 'button', tabindex: '0', 'aria-label': label },
      boot.name.slice(0, 1),
    ),
  );
}

function viewMenu({ locale }: Boot): Described {
  const words = wordsOf(locale);
  return h(
    'div',
    { class: 'view-menu', 'data-active-view': 'week' },
    h(
      'button',
      { class: 'pill', 'data-does': 'views', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      h('span', { 'data-shows': 'view' }, words.view.week),
      icon('down', 18),
    ),
    h(
      'ul',
      { role: 'menu', class: 'menu', hidden: true },
      views.map((view) =>
        h(
          'li',
          {
            role: 'menuitem',
            tabindex: '-1',
            'data-viewkey': menuKeys[view] ?? view,
            'data-accelerator': accelerators[view],
          },
          h('span', {}, words.view[view]),
          h('span', { class: 'accelerator', 'aria-hidden': 'true' }, accelerators[view]),
        ),
      ),
    ),
  );
}
