/** The dates and times of the edit page: to write, or to read. */
import { dateKey } from '../shared/event-id.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { dateWords, timeWords } from '../shared/time-words.ts';
import type { Fields } from '../shared/wire.ts';
import { build, follow } from './build.ts';
import type { Context } from './context.ts';

type When = Temporal.PlainDate | Temporal.ZonedDateTime;

export class EditTimes {
  readonly #context: Context;
  #start: When;
  #end: When;
  #element: HTMLElement | undefined;

  constructor(context: Context, { start, end }: Pick<Fields, 'start' | 'end'>) {
    this.#context = context;
    const hour = context.now().round({ smallestUnit: 'hour', roundingMode: 'ceil' });
    this.#start = start === undefined ? hour : whenOf(start, context.zone);
    this.#end =
      end === undefined
        ? this.#start.add(isDay(this.#start) ? { days: 1 } : { hours: 1 })
        : whenOf(end, context.zone);
  }

  /** As an edit tells them. */
  read(): { start: string; end: string } {
    return { start: textOf(this.#start), end: textOf(this.#end) };
  }

  fields(): HTMLElement {
    this.#element = build(this.#describe());
    return this.#element;
  }

  #describe(): Described {
    const { words } = this.#context;
    const [from, to] = [this.#start, this.#lastDay()];
    const date = (
      id: string,
      label: string,
      day: Temporal.PlainDate,
      set: (text: string) => void,
    ) =>
      h(
        'div',
        { id, class: 'edit-field small', 'data-date': dateKey(day) },
        h('input', {
          type: 'date',
          'aria-label': label,
          value: day.toString(),
          onchange: this.#reads(set),
        }),
      );
    const time = (
      id: string,
      label: string,
      at: Temporal.ZonedDateTime,
      set: (text: string) => void,
    ) =>
      h(
        'div',
        { id, class: 'edit-field small' },
        h('input', {
          type: 'time',
          'aria-label': label,
          value: at.toPlainTime().toString({ smallestUnit: 'minute' }),
          onchange: this.#reads(set),
        }),
      );
    return h(
      'div',
      { class: 'edit-times' },
      date('xStDaIn', words.startDate, dayOf(from), (text) => this.#setDay('start', text)),
      !isDay(from) &&
        time('xStTiIn', words.startTime, from, (text) => this.#setTime('start', text)),
      h('span', {}, words.to),
      !isDay(to) && time('xEnTiIn', words.endTime, to, (text) => this.#setTime('end', text)),
      date('xEnDaIn', words.endDate, dayOf(to), (text) => this.#setDay('end', text)),
    );
  }

  /** The kind that cannot be changed, with ids of its own. */
  reading(): HTMLElement {
    const { locale, words } = this.#context;
    const shown = (when: When) => {
      const day = dateWords(locale, dayOf(when));
      return isDay(when) ? day : `${day} ${timeWords(locale, when)}`;
    };
    const last = this.#lastDay();
    const described = h(
      'div',
      { class: 'edit-times' },
      h('span', { id: 'xStDaRo', 'data-date': dateKey(dayOf(this.#start)) }, shown(this.#start)),
      h('span', {}, words.to),
      h('span', { id: 'xEnDaRo', 'data-date': dateKey(dayOf(last)) }, shown(last)),
    );
    return build(described);
  }

  /** What was written, and in the fields what follows from it. */
  #reads(set: (text: string) => void): (event: Event) => void {
    return ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.value === '') return;
      set(target.value);
      if (this.#element) follow(this.#element, this.#describe(), 'kept');
    };
  }

  /** People count the last day in; the calendar does not. */
  #lastDay(): When {
    return isDay(this.#end) ? this.#end.subtract({ days: 1 }) : this.#end;
  }

  #setDay(which: 'start' | 'end', text: string): void {
    const day = Temporal.PlainDate.from(text);
    const old = which === 'start' ? this.#start : this.#end;
    if (isDay(old)) {
      if (which === 'end') this.#end = day.add({ days: 1 });
      else {
        const length = dayOf(this.#start).until(dayOf(this.#end));
        [this.#start, this.#end] = [day, day.add(length)];
      }
      return;
    }
    const moved = old.with({ year: day.year, month: day.month, day: day.day });
    this.#put(which, moved);
  }

  #setTime(which: 'start' | 'end', text: string): void {
    const old = which === 'start' ? this.#start : this.#end;
    if (!isDay(old)) this.#put(which, old.withPlainTime(Temporal.PlainTime.from(text)));
  }

  /** Another beginning takes the end along. */
  #put(which: 'start' | 'end', when: Temporal.ZonedDateTime): void {
    if (which === 'end') this.#end = when;
    else if (!isDay(this.#start) && !isDay(this.#end)) {
      const length = this.#start.until(this.#end);
      [this.#start, this.#end] = [when, when.add(length)];
    }
  }
}

function isDay(when: When): when is Temporal.PlainDate {
  return when instanceof Temporal.PlainDate;
}

function dayOf(when: When): Temporal.PlainDate {
  return isDay(when) ? when : when.toPlainDate();
}

function whenOf(text: string, zone: string): When {
  return text.includes('T')
    ? Temporal.Instant.from(text).toZonedDateTimeISO(zone)
    : Temporal.PlainDate.from(text);
}

function textOf(when: When): string {
  return isDay(when) ? when.toString() : when.toInstant().toString();
}
