/** The place of the grid: made anew with every view, of what the calendar holds. */
import { dateWords, monthsWords } from '../shared/time-words.ts';
import { weeksOf } from '../shared/mini-month.ts';
import type { View } from '../shared/place.ts';
import { agenda, agendaDays } from './agenda.ts';
import { selector, toggle } from './build.ts';
import type { Context } from './context.ts';
import { monthGrid } from './month-grid.ts';
import { scrollToMorning, timeGrid } from './time-grid.ts';
import { yearGrid } from './year.ts';

export interface Shows {
  readonly view: View;
  readonly date: Temporal.PlainDate;
}

/** The days a view shows; a month those of its whole weeks. */
export function daysOf({ view, date }: Shows): readonly Temporal.PlainDate[] {
  const from = (first: Temporal.PlainDate, count: number) =>
    Array.from({ length: count }, (_, index) => first.add({ days: index }));
  switch (view) {
    case 'day':
      return [date];
    case 'customday':
      return from(date, 4);
    case 'week':
      return from(date.subtract({ days: date.dayOfWeek - 1 }), 7);
    case 'month':
      return weeksOf(date).flat();
    case 'agenda':
      return from(date, agendaDays);
    case 'year':
      return from(date.with({ day: 1, month: 1 }), date.daysInYear);
  }
}

/** A step forwards or back: to the next of what is shown. */
export function step({ view, date }: Shows, direction: 1 | -1): Temporal.PlainDate {
  const steps = {
    day: { days: 1 },
    customday: { days: 4 },
    week: { weeks: 1 },
    month: { months: 1 },
    agenda: { days: agendaDays },
    year: { years: 1 },
  };
  const there = direction > 0 ? date.add(steps[view]) : date.subtract(steps[view]);
  return view === 'month' || view === 'year' ? there.with({ day: 1 }) : there;
}

/** The words beside the arrows. */
export function periodWords(context: Context, shows: Shows): string {
  const { view, date } = shows;
  if (view === 'year') return String(date.year);
  if (view === 'month') return monthsWords(context.locale, date, date);
  if (view === 'day') {
    return dateWords(context.locale, date);
  }
  const days = daysOf(shows);
  return monthsWords(context.locale, date, days.at(-1) ?? date);
}

export class Host {
  readonly #context: Context;
  readonly #element: HTMLElement;
  #asked = 0;
  #main: HTMLElement | undefined;
  #drawn: Shows | undefined;

  constructor(context: Context, element: HTMLElement) {
    this.#context = context;
    this.#element = element;
  }

  /** Draws a view; of two asked for at a time only the later one. */
  async show(shows: Shows): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const days = daysOf(shows);
    const [first] = days;
    const last = days.at(-1);
    if (!first || !last) return;
    const listing =
      shows.view === 'year'
        ? { events: [], tasks: [] }
        : await this.#context.list(first, last.add({ days: 1 }));
    if (mine !== this.#asked) return;
    this.#replace(this.#draw(shows, listing, days), shows);
  }

  #draw(
    { view, date }: Shows,
    listing: Parameters<typeof timeGrid>[1],
    days: readonly Temporal.PlainDate[],
  ): HTMLElement {
    const context = this.#context;
    switch (view) {
      case 'month':
        return monthGrid(context, listing, date, this.#element.clientHeight);
      case 'agenda':
        return agenda(context, listing, date);
      case 'year':
        return yearGrid(context, date);
      default:
        return timeGrid(context, listing, days);
    }
  }

  #replace(main: HTMLElement, shows: Shows): void {
    const old = this.#main;
    const isSame = this.#drawn?.view === shows.view && this.#drawn.date.equals(shows.date);
    const scrolled = old && scrollerOf(old).scrollTop;
    this.#main = main;
    this.#drawn = shows;
    const gone = [...this.#element.children].filter((child) => child !== old);
    for (const child of gone) child.remove();
    this.#element.append(main);
    if (isSame && scrolled !== undefined) scrollerOf(main).scrollTop = scrolled;
    else scrollToMorning(main, this.#context.now());
    const { twoMains } = this.#context.behaviours;
    if (!old) return;
    if (!twoMains.on || isSame) {
      old.remove();
      return;
    }
    toggle(old, 'going', true);
    old.setAttribute('aria-hidden', 'true');
    setTimeout(() => old.remove(), twoMains.forMs);
  }
}

/** What of a view scrolls. */
function scrollerOf(main: HTMLElement): Element {
  return main.querySelector(selector('grid-scroll')) ?? main;
}
