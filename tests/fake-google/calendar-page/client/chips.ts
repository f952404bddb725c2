/** The two shapes of chips, and which event each chip on the page stands for. */
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { encodeEventId } from '../shared/event-id.ts';
import { icon } from '../shared/icons.ts';
import { build } from './build.ts';
import { looksOf } from './chip-looks.ts';
import { inkOn, tint } from './colors.ts';
import type { Context, Shown } from './context.ts';

export interface ChipPlace {
  /** Pixels from the column's top. */
  readonly top: number;
  readonly height: number;
  /** Percent of the column. */
  readonly left: number;
  readonly width: number;
}

const shownBy = new WeakMap<Element, Shown>();

/** The chip that an element is, or lies in, and what it stands for. */
export function chipAt(target: EventTarget | null): { chip: Element; shown: Shown } | undefined {
  if (!(target instanceof Element)) return undefined;
  for (let element: Element | null = target; element; element = element.parentElement) {
    const shown = shownBy.get(element);
    if (shown) return { chip: element, shown };
  }
  return undefined;
}

/** All chips on the page that still stand there. */
export function chipsIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-eventchip]')].filter((chip) =>
    shownBy.has(chip),
  );
}

/** The chip of an event on the grid that is shown now. */
export function chipNamed(eventId: string): HTMLElement | undefined {
  return chipsIn(document.body).findLast((chip) => chip.getAttribute('data-eventid') === eventId);
}

export function setShown(element: Element, shown: Shown): void {
  shownBy.set(element, shown);
}

/** As `data-eventid` has it; tasks carry one too, which is none. */
export function nameOf(shown: Shown, email: string): string {
  if (shown.kind === 'event') return shown.event.eventId;
  const { id, prefix } = shown.task;
  return prefix + (prefix === 'ttb_' ? encodeEventId(id, email) : id);
}

/** What chips have been seen to carry besides: it draws, drags and reports with them. */
function wiring(id: string): Record<string, string> {
  return {
    jslog: `35463; 2:["${id}",null,null,[]]`,
    jsaction:
      'click:vHTZff; contextmenu:cKzA0e; dblclick:HT39uc; mouseenter:gkxZib; mouseleave:p6lDEe',
    'data-opens-details': 'true',
    'data-keyboardactiontype': '0;1',
    'data-focusable': 'true',
  };
}

export function timedChip(context: Context, shown: Shown, place: ChipPlace): HTMLElement {
  const element = build(describeTimedChip(context, shown, place));
  setShown(element, shown);
  return element;
}

export function describeTimedChip(context: Context, shown: Shown, place: ChipPlace): Described {
  const name = nameOf(shown, context.boot.email);
  const { title, time, spoken, id, isPast, names, color } = looksOf(context, shown);
  const isShort = place.height < 34;
  return h(
    'div',
    {
      class: ['chip', 'timed', isShort && 'short', ...names].filter(Boolean).join(' '),
      role: 'button',
      tabindex: '0',
      'data-eventchip': '',
      'data-eventid': name,
      'data-draggable-id': name,
      'data-dragsource-type': '3',
      ...wiring(id),
      css: {
        top: place.top,
        height: place.height,
        left: `${place.left}%`,
        width: `${place.width}%`,
        'background-color': isPast ? tint(color, 30) : color,
        'border-color': isPast ? tint(color, 50) : color,
        '--chip': color,
        '--ink': isPast ? 'var(--text)' : inkOn(color),
      },
    },
    h('div', { class: 'hidden-words' }, spoken),
    h(
      'div',
      { class: 'chip-text', 'aria-hidden': 'true' },
      h(
        'span',
        { class: 'chip-title' },
        shown.kind === 'task' && icon('task', 13),
        isShort ? `${title},` : title,
      ),
      h('span', { class: 'chip-time' }, time),
    ),
    h('div', { class: 'resize', 'aria-hidden': 'true', 'data-eventid': name }),
  );
}

export interface Stacked {
  readonly css: Readonly<Record<string, string | number>>;
  /** With the hour and a dot, as in a month; else a bar of colour. */
  readonly hasDot: boolean;
}

/** All-day chips, and every chip of the month. */
export function stackedChip(context: Context, shown: Shown, { css, hasDot }: Stacked): HTMLElement {
  const name = nameOf(shown, context.boot.email);
  const { title, hour, spoken, id, isPast, names, color } = looksOf(context, shown);
  const fill = isPast ? tint(color, 30) : color;
  const element = build(
    h(
      'div',
      {
        class: ['chip', 'stacked', ...(hasDot ? ['with-dot', isPast && 'past'] : names)]
          .filter(Boolean)
          .join(' '),
        'data-eventchip': '',
        'data-stacked-layout-chip-container': 'true',
        'data-eventid': name,
        'data-draggable-id': name,
        css: {
          ...css,
          '--chip': color,
          '--ink': isPast ? 'var(--text)' : inkOn(color),
        },
      },
      h(
        'div',
        {
          class: 'stacked-button',
          role: 'button',
          tabindex: '0',
          'data-stacked-layout-chip': 'true',
          ...wiring(id),
          css: hasDot
            ? {}
            : { 'background-color': fill, 'border-color': isPast ? tint(color, 50) : color },
        },
        h('span', { class: 'hidden-words' }, spoken),
        hasDot && h('span', { class: 'dot', 'aria-hidden': 'true', css: { 'border-color': fill } }),
        hasDot && h('span', { class: 'chip-time', 'aria-hidden': 'true' }, hour),
        h('span', { class: 'chip-title', 'aria-hidden': 'true' }, title),
      ),
    ),
  );
  setShown(element, shown);
  return element;
}
