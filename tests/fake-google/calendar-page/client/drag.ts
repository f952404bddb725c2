/** Chips taken to another time or day, or made longer or shorter at their lower edge. */
import type { PageEvent } from '../shared/wire.ts';
import { toggle } from './build.ts';
import { cellAt, dayOf } from './cells.ts';
import { chipAt } from './chips.ts';
import type { Context } from './context.ts';
import { wallSpan } from './context.ts';
import { hourHeight } from './days.ts';

/** Times go by quarters of an hour. */
const stepMinutes = 15;
/** Pixels before a press becomes a drag. */
const slack = 4;

export interface Moved {
  readonly start: string;
  readonly end: string;
}

interface Drag {
  readonly chip: HTMLElement;
  readonly event: PageEvent;
  readonly isResizing: boolean;
  readonly isTimed: boolean;
  readonly from: { readonly x: number; readonly y: number };
  readonly day: Temporal.PlainDate;
  hasBegun: boolean;
  days: number;
  minutes: number;
}

export class Dragging {
  readonly #context: Context;
  readonly #onMoved: (event: PageEvent, moved: Moved) => void;
  #drag: Drag | undefined;
  #hasDragged = false;

  constructor(
    context: Context,
    host: HTMLElement,
    onMoved: (event: PageEvent, moved: Moved) => void,
  ) {
    this.#context = context;
    this.#onMoved = onMoved;
    host.addEventListener('pointerdown', (event) => this.#take(event));
    window.addEventListener('pointermove', (event) => this.#move(event));
    window.addEventListener('pointerup', () => this.#drop());
    window.addEventListener('pointercancel', () => this.#abandon());
  }

  /** Whether the click that comes now only ends a drag. */
  get hasDragged(): boolean {
    return this.#hasDragged;
  }

  #take(pointer: PointerEvent): void {
    this.#hasDragged = false;
    const found = chipAt(pointer.target);
    if (pointer.button !== 0 || found?.shown.kind !== 'event') return;
    const { chip, shown } = found;
    const day = dayOf(cellAt(pointer.clientX, pointer.clientY));
    if (!(chip instanceof HTMLElement) || !shown.event.mayEdit || !day) return;
    const isHandle =
      pointer.target instanceof Element && pointer.target.matches('[aria-hidden][data-eventid]');
    this.#drag = {
      chip,
      event: shown.event,
      day,
      isResizing: isHandle,
      isTimed: chip.getAttribute('role') === 'button',
      from: { x: pointer.clientX, y: pointer.clientY },
      hasBegun: false,
      days: 0,
      minutes: 0,
    };
  }

  #move({ clientX, clientY }: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    const [dx, dy] = [clientX - drag.from.x, clientY - drag.from.y];
    if (!drag.hasBegun && Math.hypot(dx, dy) < slack) return;
    drag.hasBegun = true;
    toggle(drag.chip, 'dragged', true);
    const day = dayOf(cellAt(clientX, clientY)) ?? drag.day.add({ days: drag.days });
    drag.days = drag.isResizing ? 0 : drag.day.until(day).days;
    drag.minutes = drag.isTimed
      ? Math.round(((dy / hourHeight) * 60) / stepMinutes) * stepMinutes
      : 0;
    const pixels = (drag.minutes / 60) * hourHeight;
    if (drag.isResizing) drag.chip.style.setProperty('--longer', `${pixels}px`);
    else drag.chip.style.translate = `${dx}px ${drag.isTimed ? pixels : dy}px`;
  }

  #drop(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag?.hasBegun) return;
    this.#hasDragged = true;
    if (drag.days === 0 && drag.minutes === 0) {
      this.#settle(drag);
      return;
    }
    this.#onMoved(drag.event, movedBy(drag, this.#context.zone));
  }

  #abandon(): void {
    if (this.#drag) this.#settle(this.#drag);
    this.#drag = undefined;
  }

  /** Back to where it was. */
  #settle({ chip }: Drag): void {
    toggle(chip, 'dragged', false);
    chip.style.translate = '';
    chip.style.removeProperty('--longer');
  }
}

function movedBy({ event, days, minutes, isResizing }: Drag, zone: string): Moved {
  const { start, end } = wallSpan(event, zone);
  const shortest = start.add({ minutes: stepMinutes });
  if (isResizing) {
    const later = end.add({ minutes });
    const isTooShort = Temporal.ZonedDateTime.compare(later, shortest) < 0;
    return { start: event.start, end: (isTooShort ? shortest : later).toInstant().toString() };
  }
  if (event.isAllDay) {
    const text = (when: Temporal.ZonedDateTime) => when.toPlainDate().add({ days }).toString();
    return { start: text(start), end: text(end) };
  }
  const begins = start.add({ days }).add({ minutes });
  const ends = begins.add(start.toInstant().until(end.toInstant()));
  return { start: begins.toInstant().toString(), end: ends.toInstant().toString() };
}
