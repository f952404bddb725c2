/**
 * What happened to a whole series is one entry of the ledger, told by the first session concerned:
 * it was moved, all of it became shorter or longer, or it ended.
 */
import { daysIn, spanOf } from './observe.ts';
import type { Placed } from './placed.ts';
import { regularSpan } from './regular.ts';
import { instantOf } from './series.ts';
import type { Comparing } from './comparing.ts';
import type { Meeting } from './calendar-types.ts';
import type { Observation } from './ledger-types.ts';
import type { Address, Millis } from './types.ts';

function firstOf(group: readonly Placed[], timeOf: (one: Placed) => Millis): Placed | undefined {
  return group.toSorted((a, b) => timeOf(a) - timeOf(b))[0];
}

/** With whom most of its sessions are: one of them may be with somebody else. */
export function usualCounterpart(
  meetings: readonly Meeting[],
  lineage: string,
): Address | undefined {
  const ofSeries = meetings.filter((meeting) => meeting.lineage === lineage);
  const groups = [...Map.groupBy(ofSeries, ({ counterpart }) => counterpart)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The entries of one look, at most two a lineage: one of its times, and one of its end. */
export function observeSeries(
  placed: readonly Placed[],
  vanished: readonly Placed[],
  { known, look }: Comparing,
): Observation[] {
  const slotTime = ({ slot }: Placed): Millis => instantOf(slot, look.zone);
  const on = placed.filter(({ meeting, isOver }) => !isOver && meeting.status !== 'cancelled');
  const byLineage = Map.groupBy(on, ({ sight }) => sight.lineage);
  return [...byLineage].flatMap(([lineage, group]) => {
    const head = (one: Placed): Omit<Observation, 'kind' | 'from'> => ({
      counterpart: usualCounterpart(known.meetings, lineage) ?? one.meeting.counterpart,
      lineage,
      ...one.edit,
    });
    const entries: Observation[] = [];
    const kept = group.filter(({ place }) => place.kind === 'kept');
    const moved = firstOf(
      kept.filter(({ isMoved }) => isMoved),
      slotTime,
    );
    const resized = firstOf(
      kept.filter(({ place, before }) => {
        return place.kind === 'kept' && place.segment.minutes !== before.minutes;
      }),
      slotTime,
    );
    const changed = moved ?? resized;
    if (changed?.place.kind === 'kept') {
      const { before, slot, place } = changed;
      const isShorter = place.segment.minutes < before.minutes;
      const kind = moved ? 'series-moved' : isShorter ? 'shortened' : 'lengthened';
      const from = regularSpan(slot, before, look.zone);
      const to = regularSpan(place.slot, place.segment, look.zone);
      entries.push({ ...head(changed), kind, from, to });
    }
    const ended = firstOf(
      vanished.filter(({ sight, meeting }) => {
        return sight.lineage === lineage && meeting.status !== 'cancelled';
      }),
      ({ meeting }) => meeting.start,
    );
    if (ended !== undefined) {
      const from = spanOf(daysIn(ended.meeting, look.zone));
      entries.push({ ...head(ended), kind: 'series-ended', from });
    }
    return entries;
  });
}
