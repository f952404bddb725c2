/** Which event, series or occurrence an edit is about: numbers pick among what there is. */
import type { OneOff, OriginalStart, Series } from '../fake-google/event-model.ts';
import { keyOf } from '../fake-google/event-ids.ts';
import { originalStarts } from '../fake-google/recurrence.ts';
import { peekAt, type Occurrence } from '../fake-google/targets.ts';
import type { Stage } from './stage.ts';

/** What picks: any numbers will do, they are taken round and round. */
export interface Numbers {
  readonly which: number;
  readonly slot: number;
  readonly amount: number;
}

/** One thing that is edited by itself. */
export interface Thing {
  readonly target: string | Occurrence;
  readonly shown: Pick<OneOff, 'span' | 'details' | 'status'>;
  readonly lineage: string;
  /** As a reader of the story calls it. */
  readonly name: string;
}

/** The item a number picks, if there is any. */
export function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(items.length, 1)];
}

/** The series of one-on-ones that are not deleted; the oldest first. */
export function livingSeries({ calendar, people }: Stage): Series[] {
  return [...calendar.state.allSeries()].filter(
    ({ status, lineage }) => status !== 'cancelled' && people.has(lineage),
  );
}

/** The slots of a series around now. */
export function slotsOf({ calendar, now }: Stage, series: Series, weeksBack = 4): OriginalStart[] {
  const from = now.subtract({ hours: weeksBack * 7 * 24 });
  const window = { from, until: now.add({ hours: 63 * 24 }) };
  return originalStarts(series, window, calendar.zone, now);
}

/** A short name that stays the same: the lineage's first letters, and the slot. */
export function shortName(id: string, slot?: OriginalStart): string {
  const mark = /_R[\dT]+$/.exec(id)?.[0] ?? '';
  return `${id.slice(0, 4)}${mark}${slot ? `@${keyOf(slot)}` : ''}`;
}

/** One single event, or one occurrence of a series, for which `fits` holds. */
export function pickThing(
  stage: Stage,
  { which, slot }: Numbers,
  fits: (shown: Thing['shown']) => boolean,
): Thing | undefined {
  const oneOffs = [...stage.calendar.state.records.values()].filter(
    (record): record is OneOff => record.kind === 'one-off' && stage.people.has(record.lineage),
  );
  const holder = pick([...livingSeries(stage), ...oneOffs], which);
  if (holder?.kind === 'one-off') {
    const { id, lineage } = holder;
    return fits(holder) ? { target: id, shown: holder, lineage, name: shortName(id) } : undefined;
  }
  const things = (holder ? slotsOf(stage, holder) : []).flatMap((originalStart): Thing[] => {
    if (!holder) return [];
    const shown = peekAt(holder, originalStart);
    const target = { series: holder.id, originalStart };
    const name = shortName(holder.id, originalStart);
    return fits(shown) ? [{ target, shown, lineage: holder.lineage, name }] : [];
  });
  return pick(things, slot);
}

/** Whether a thing takes place. */
export function isAlive({ status }: Thing['shown']): boolean {
  return status !== 'cancelled';
}
