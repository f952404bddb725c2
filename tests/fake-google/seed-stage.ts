/**
 * Where and when the seeded story plays: days and hours relative to `now`, and the script that
 * makes every edit at its own moment, so that the log reads like a real past.
 */
import type { Calendar } from './calendar.ts';
import type { NewEvent, NewSeries } from './new-event.ts';
import type { Occurrence } from './targets.ts';
import type { World } from './world.ts';

/** An id that is known once the script has run so far. */
export interface Ref {
  id: string;
}

interface Line {
  readonly at: Temporal.Instant;
  readonly edit: () => void;
}

export class Stage {
  readonly now: Temporal.Instant;
  readonly zone: string;
  /** Another zone with its own days for changing the clocks. */
  readonly farZone: string;
  /** The start of the next one-on-one: a full or half hour, ten minutes ahead at least. */
  readonly slot: Temporal.ZonedDateTime;
  /** The working day the week is counted from: the slot's, or the Friday before it. */
  readonly anchor: Temporal.PlainDate;
  readonly #lines: Line[] = [];
  readonly #world: World;

  constructor(world: World, now: Temporal.Instant, zone: string) {
    this.#world = world;
    this.now = now;
    this.zone = zone;
    this.farZone = zone.startsWith('America/') ? 'Europe/Berlin' : 'America/New_York';
    this.slot = nextHalfHour(now.add({ minutes: 10 }).toZonedDateTimeISO(zone));
    const date = this.slot.toPlainDate();
    this.anchor = date.subtract({ days: Math.max(0, date.dayOfWeek - 5) });
  }

  /** The n-th working day after the anchor. */
  workday(n: number): Temporal.PlainDate {
    let date = this.anchor;
    for (let left = n; left > 0; left -= 1) {
      date = date.add({ days: date.dayOfWeek === 5 ? 3 : 1 });
    }
    return date;
  }

  time(date: Temporal.PlainDate, time: string, zone = this.zone): Temporal.ZonedDateTime {
    return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  }

  /** An edit at its moment. The script plays in the order of the moments, not of the lines. */
  when(at: Temporal.ZonedDateTime | Temporal.Instant, edit: () => void): void {
    const instant = at instanceof Temporal.Instant ? at : at.toInstant();
    // Nothing is done in the future: what would be, has been done a moment ago.
    const latest = this.now.subtract({ minutes: 1 });
    this.#lines.push({
      at: Temporal.Instant.compare(instant, latest) > 0 ? latest : instant,
      edit,
    });
  }

  /** A single event, put in so many days before it starts. */
  event(calendar: Calendar, daysBefore: number, event: NewEvent): Ref {
    const ref = { id: '' };
    this.when(startOf(event, this.zone).subtract({ days: daysBefore }), () => {
      ref.id = calendar.create(event);
    });
    return ref;
  }

  /** A series, put in ten days before its first occurrence. */
  series(calendar: Calendar, series: NewSeries): Ref {
    const ref = { id: '' };
    this.when(startOf(series, this.zone).subtract({ days: 10 }), () => {
      ref.id = calendar.createSeries(series);
    });
    return ref;
  }

  play(): void {
    const inOrder = this.#lines.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
    for (const { at, edit } of inOrder) this.#world.at(at, edit);
    this.#lines.length = 0;
  }
}

/** The occurrence of a series on a day of its own zone. */
export function on(series: Ref, date: Temporal.PlainDate): Occurrence {
  return { series: series.id, originalStart: date };
}

function startOf({ start }: NewEvent, zone: string): Temporal.ZonedDateTime {
  return start instanceof Temporal.PlainDate ? start.toZonedDateTime(zone) : start;
}

/** Counted in exact minutes: in the hour that comes twice, the wall clock would jump over one. */
function nextHalfHour(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const whole = time.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return whole.add({ minutes: (30 - (whole.minute % 30)) % 30 });
}
