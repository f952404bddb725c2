/** A session never held before: what the first sight of it says by itself. */
import type { CalendarState } from '../fake-google/calendar-state.ts';
import { keyOf } from '../fake-google/event-ids.ts';
import { originalStarts } from '../fake-google/recurrence.ts';
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import type { Outcome } from './compare-session.ts';
import { isInWindow, type Entry, type Session, type Sync } from './entry.ts';
import { lastOf, nameOf, type Place, type Sight } from './sight.ts';
import { timeChange, type Stretch } from './stretch.ts';

/** Every place that may have something in the window: one-offs, slots, and what was moved there. */
export function placesIn(state: CalendarState, { window }: Sync): Place[] {
  const from = Temporal.Instant.fromEpochMilliseconds(window.from);
  const until = Temporal.Instant.fromEpochMilliseconds(window.until);
  return [...state.records.values()].flatMap((record): Place[] => {
    if (record.kind === 'one-off') return [{ id: record.id }];
    if (record.kind === 'tombstone') return [];
    const slots = originalStarts(record, { from, until }, state.zone, state.now());
    const own = [...record.exceptions.values()].map(({ originalStart }) => originalStart);
    const all = new Map([...slots, ...own].map((slot) => [keyOf(slot), slot]));
    return [...all.values()].map((slot) => ({ id: record.id, slot }));
  });
}

/** Whether somebody is met there one-on-one, and in the window. */
export function isSession(place: Place, sight: Sight, sync: Sync): boolean {
  const [other, more] = sight.others ?? [];
  if (other === undefined || more !== undefined) return false;
  // A single event with somebody from elsewhere is any meeting; a cancelled one tells nothing.
  const isSingle = place.slot === undefined;
  if (isSingle && (sight.cancelled || domainOf(other) !== domainOf(sync.owner))) return false;
  return isInWindow((sight.cancelled && sight.regular) || sight.span, sync);
}

function domainOf(address: string): string {
  return address.slice(address.indexOf('@'));
}

/** Takes a session in. */
export function meet(
  state: CalendarState,
  place: Place,
  sight: Sight,
  lineage: string,
  isMadeUp: boolean,
  sync: Sync,
): Outcome {
  const [counterpart = ''] = sight.others ?? [];
  const { cancelled, regular } = sight;
  const session: Session = {
    name: `${lineage} ${nameOf(place)}`,
    lineage,
    place,
    counterpart,
    span: (cancelled && regular) || sight.span,
    ...(regular && { regular }),
    gone: cancelled,
    declined: sight.bare ? [] : sight.declined,
    home: place.id,
    last: lastOf(state, place.id),
  };
  const entry = (kind: ChangeKind, from: Stretch, to?: Stretch): Entry => ({
    session: session.name,
    lineage,
    counterpart,
    kind,
    from,
    ...(to && { to }),
    before: Math.min(sync.now, sight.updated ?? sync.now),
    preInstall: sync.after === undefined,
  });
  if (cancelled) return { session, entries: [entry('cancelled', session.span)] };
  // A slot that was made up later was planned by nobody.
  const change = regular && !isMadeUp && timeChange(regular, sight.span);
  const entries = [
    ...(regular && change ? [entry(change, regular, sight.span)] : []),
    ...(sight.declined.includes(counterpart) ? [entry('declined-by-them', sight.span)] : []),
    ...(sight.declined.includes(sync.owner) ? [entry('declined-by-me', sight.span)] : []),
  ];
  return { session, entries };
}
