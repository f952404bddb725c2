/**
 * Where sessions go when a series is edited: told by the log of edits, which no API shows. An edit
 * of all events, or of this and following ones, carries each slot over by the wall.
 */
import type { LogEntry } from '../fake-google/edit-log.ts';
import { baseOf } from '../fake-google/event-ids.ts';
import type { OriginalStart, Span } from '../fake-google/event-model.ts';
import { isFrom } from '../fake-google/recurrence.ts';
import type { Place } from './sight.ts';

/** Where a session is after one more edit. */
export function follow(place: Place, edit: LogEntry): Place {
  const { id, slot } = place;
  const { kind, from, to, originalStart, idsBefore, idsAfter } = edit;
  if (slot === undefined || !from || !to || !idsBefore.includes(id)) return place;
  if (kind === 'series-moved') return { id, slot: carry(slot, from, to) };
  const isCut = kind === 'series-moved-from' || kind === 'series-renamed-from';
  if (!isCut || !originalStart || !isFrom(slot, originalStart)) return place;
  return { id: idsAfter.at(-1) ?? id, slot: carry(slot, from, to) };
}

/** As many days on by the wall, at the new time of day. */
function carry(slot: OriginalStart, from: Span, to: Span): OriginalStart {
  const days = dayOf(from.start).until(dayOf(to.start)).days;
  if (from.allDay || to.allDay || slot instanceof Temporal.PlainDate)
    return dayOf(slot).add({ days });
  return dayOf(slot.withTimeZone(from.start.timeZoneId))
    .add({ days })
    .toZonedDateTime({ timeZone: to.start.timeZoneId, plainTime: to.start.toPlainTime() });
}

function dayOf(start: OriginalStart): Temporal.PlainDate {
  return start instanceof Temporal.PlainDate ? start : start.toPlainDate();
}

/**
 * Which lineage each series is known under: that of its first segment, if that was known when it
 * was cut. A series met for the first time is known under its own name, whatever it came from.
 */
export class Lineages {
  readonly #known = new Map<string, string>();

  of(seriesId: string): string {
    const base = baseOf(seriesId);
    return this.#known.get(base) ?? base;
  }

  has(seriesId: string): boolean {
    return this.#known.has(baseOf(seriesId));
  }

  /** Takes in what was cut off a known series, as of the log. */
  join({ kind, idsBefore, idsAfter }: LogEntry): void {
    const [old, next] = [idsBefore[0], idsAfter.at(-1)];
    if (kind !== 'series-moved-from' || !old || !next || !this.has(old)) return;
    this.#known.set(baseOf(next), this.of(old));
  }

  /** Now the series has been seen. */
  meet(seriesId: string): void {
    if (!this.has(seriesId)) this.#known.set(baseOf(seriesId), baseOf(seriesId));
  }
}
