/** What a press on the grid opens: the chip's card, or a new event where nothing is. */
import { h } from '../shared/markup.ts';
import { build } from './build.ts';
import { cellAt, dayOf } from './cells.ts';
import { chipAt } from './chips.ts';
import type { Context } from './context.ts';
import { hourHeight } from './days.ts';
import type { Dragging } from './drag.ts';
import { hasClosedCard } from './outside-click.ts';

export function openOnClick(context: Context, host: HTMLElement, dragging: Dragging): void {
  host.addEventListener('click', (event) => {
    if (dragging.hasDragged) return;
    const found = chipAt(event.target);
    if (found) context.open(found.shown, buttonOf(found.chip));
    else if (!hasClosedCard()) draftAt(context, event);
  });
  host.addEventListener('keydown', (event) => {
    const found = chipAt(event.target);
    if (!found || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    context.open(found.shown, buttonOf(found.chip));
  });
  host.addEventListener('dblclick', ({ target }) => {
    const found = chipAt(target);
    if (found?.shown.kind === 'event') context.edit(found.shown.event.eventId);
  });
}

function buttonOf(chip: Element): Element {
  return chip.querySelector('[role="button"]') ?? chip;
}

function draftAt(context: Context, { target, clientX, clientY }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('button')) return;
  const cell = cellAt(clientX, clientY);
  const day = dayOf(cell);
  if (!cell || !day || !context.behaviours.otherBubbles.on) return;
  const isTimed = cell.hasAttribute('data-column-index');
  if (!isTimed) {
    context.draft({ start: day, end: day.add({ days: 1 }) }, cell);
    return;
  }
  const minutes = ((clientY - cell.getBoundingClientRect().top) / hourHeight) * 60;
  const begin = Math.floor(minutes / 30) * 30;
  const start = day.toZonedDateTime(context.zone).add({ minutes: begin });
  const css = { top: (begin / 60) * hourHeight, height: hourHeight - 2 };
  const placeholder = build(
    h('div', { class: 'chip timed draft-chip', css }, context.words.noTitle),
  );
  cell.querySelector('[role="presentation"]')?.append(placeholder);
  context.draft({ start, end: start.add({ hours: 1 }) }, placeholder);
}
