/**
 * The sessions that a look did not show. Absence alone is never evidence: where no edit of its
 * series explains it, a session is missing, and has to be asked for by its id.
 */
import { regularSpan } from './regular.ts';
import type { Comparing } from './comparing.ts';
import type { Placed } from './placed.ts';
import type { Meeting } from './calendar-types.ts';
import type { Span } from './ledger-types.ts';

/** What became of the sessions not shown. */
export interface Unseen {
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
  /** Those that went with the end of their series. */
  readonly ended: readonly Placed[];
  readonly missing: readonly Meeting[];
  /** Those that may be among what could not be read. */
  readonly lost: readonly string[];
}

type Fate =
  | { readonly kind: 'stays' | 'removed' | 'missing' }
  | { readonly kind: 'ended'; readonly placed: Placed }
  | { readonly kind: 'elsewhere'; readonly meeting: Meeting };

function fateOf({ known, look, placed }: Comparing, meeting: Meeting): Fate {
  const isInWindow = ({ start, end }: Span): boolean =>
    end > look.window.from && start < look.window.to;
  const one = placed.get(meeting.id);
  if (one?.place.kind === 'ended') return { kind: 'ended', placed: one };
  if (one?.place.kind === 'gone') return { kind: 'removed' };
  if (one?.isMoved === true && one.place.kind === 'kept') {
    const span = regularSpan(one.place.slot, one.place.segment, look.zone);
    if (isInWindow(span)) return { kind: 'removed' };
    const { slot, segment } = one.place;
    const { seriesId } = segment;
    return { kind: 'elsewhere', meeting: { ...meeting, ...span, originalStart: slot, seriesId } };
  }
  // Of what is off there is nothing to be seen, but its place may go, or come again as another's.
  if (meeting.status === 'cancelled') return { kind: 'stays' };
  // A single event that was made to repeat is a series now, under the same id.
  const [eventId = ''] = meeting.eventIds;
  if (look.lineageOf(meeting.lineage)?.now.has(eventId) === true) return { kind: 'removed' };
  if (!isInWindow(meeting)) return { kind: 'stays' };
  if (!known.gone.has(meeting.id)) return { kind: 'missing' };
  return { kind: meeting.end > look.at ? 'removed' : 'stays' };
}

/** Goes through the sessions known and not shown; `shown` holds the ids of the others. */
export function findUnseen(comparing: Comparing, shown: ReadonlySet<string>): Unseen {
  const { known, look, isFrozen } = comparing;
  const { unreadable, unreadableIds } = look.lost;
  const mayBeLost = ({ eventIds }: Meeting): boolean =>
    unreadable > unreadableIds.length || eventIds.some((id) => unreadableIds.includes(id));
  const hidden = known.meetings.filter(({ id }) => !shown.has(id));
  const fates = hidden
    .filter((meeting) => !isFrozen(meeting) && !mayBeLost(meeting))
    .map((meeting) => ({ meeting, fate: fateOf(comparing, meeting) }));
  return {
    put: fates.flatMap(({ fate }) => (fate.kind === 'elsewhere' ? [fate.meeting] : [])),
    remove: fates.flatMap(({ meeting, fate }) =>
      fate.kind === 'removed' || fate.kind === 'ended' ? [meeting.id] : [],
    ),
    ended: fates.flatMap(({ fate }) => (fate.kind === 'ended' ? [fate.placed] : [])),
    lost: hidden.filter(mayBeLost).map(({ id }) => id),
    missing: fates.flatMap(({ meeting, fate }) => (fate.kind === 'missing' ? [meeting] : [])),
  };
}
