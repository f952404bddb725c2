/** What happened to whole series: of each at most one move or resize, and one end. */
import type { CalendarState } from '../fake-google/calendar-state.ts';
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import { boundOf, type Entry, type Session, type Sync } from './entry.ts';
import { lastOf, look, othersOf, updatedOf, type Absence, type Sight } from './sight.ts';
import { sameStart, sameStretch, timeChange, type Stretch } from './stretch.ts';

/**
 * The entries of all series, told from their sessions that are known, were not cancelled, and were
 * certainly still to come when the series was edited.
 */
export function compareSeries(
  state: CalendarState,
  sessions: readonly Session[],
  sync: Sync,
): Entry[] {
  const ahead = sessions
    .filter(({ place, gone }) => place.slot && !gone)
    .map((session) => ({ session, sight: look(state, session.place) }))
    .filter(({ session, sight }) => session.span.end > editBound(state, session, sight, sync));
  return [...Map.groupBy(ahead, ({ session }) => session.lineage).values()].flatMap((group) => {
    const changed = changeOf(group);
    const ended = endOf(state, group);
    return [
      ...(changed ? [entryOf(state, changed, sync)] : []),
      ...(ended ? [entryOf(state, ended, sync)] : []),
    ];
  });
}

/**
 * The latest moment the series of a session can have been edited at: what is there tells, or, where
 * nothing is, the series it was in.
 */
export function editBound(
  state: CalendarState,
  { place, home }: Session,
  sight: Sight | Absence,
  sync: Sync,
): number {
  return boundOf(updatedOf(state, typeof sight === 'string' ? home : place.id), sync);
}

interface Seen {
  readonly session: Session;
  readonly sight: Sight | Absence;
}

interface Found {
  readonly session: Session;
  readonly sight: Sight | Absence;
  readonly kind: ChangeKind;
  readonly from: Stretch;
  readonly to?: Stretch;
}

/** The earliest session whose regular time is another now. A move says more than a resize. */
function changeOf(group: readonly Seen[]): Found | undefined {
  const affected = group.flatMap(({ session, sight }) => {
    if (typeof sight === 'string') return [];
    const [from, to] = [session.regular, sight.regular];
    return from && to && !sameStretch(from, to) ? [{ session, sight, from, to }] : [];
  });
  const moved = affected.filter(({ from, to }) => !sameStart(from, to));
  const first = earliest(moved.length > 0 ? moved : affected);
  const kind = first && timeChange(first.from, first.to);
  return first && kind && { ...first, kind: kind === 'moved' ? 'series-moved' : kind };
}

/** The earliest session that is gone because its series was deleted, or now ends before it. */
function endOf(state: CalendarState, group: readonly Seen[]): Found | undefined {
  const vanished = group.filter(
    ({ session, sight }) =>
      sight === 'deleted' || (sight === 'beyond' && lastOf(state, session.place.id) < session.last),
  );
  return earliest(
    vanished.map((seen) => ({ ...seen, kind: 'series-ended', from: seen.session.span }) as const),
  );
}

function earliest<Item extends { readonly from: Stretch }>(
  items: readonly Item[],
): Item | undefined {
  return items.toSorted((a, b) => a.from.start - b.from.start)[0];
}

function entryOf(
  state: CalendarState,
  { session, sight, kind, from, to }: Found,
  sync: Sync,
): Entry {
  const series = state.series(session.place.id);
  const others = series && othersOf(series.details, state.id);
  return {
    lineage: session.lineage,
    counterpart: others?.length === 1 && others[0] ? others[0] : session.counterpart,
    kind,
    from,
    ...(to && { to }),
    ...(sync.after !== undefined && { after: sync.after }),
    before: editBound(state, session, sight, sync),
    preInstall: false,
  };
}
