/** Which one-on-ones of the next days are marked on the calendar's grid, and for what. */
import { dayOf, WEEK } from '../time.ts';
import { attentionAt } from './attention.ts';
import type { Attention, AttentionKind } from './attention-types.ts';
import type { Meeting } from './calendar-types.ts';
import type { AgendaSummary } from './follow-ups.ts';
import { isExcused } from './kept.ts';
import { isOn } from './next-session.ts';
import { isPausedOn } from './pauses.ts';
import { isNothingYet, preparationOf } from './ready.ts';
import { isMove, sessionFate } from './reschedules.ts';
import type { Session } from './session-types.ts';
import type { TeamRecords } from './team-records.ts';

/**
 * What an event is marked for, the weightiest first: an event has one mark, and what happened to
 * this very session says more than that nothing is written yet.
 */
export type MarkKind = 'short-notice' | 'moved' | 'odd-length' | 'nothing-yet';

/** One marked event, by the id that Google's API gives it. */
export interface Mark {
  readonly eventId: string;
  readonly kind: MarkKind;
}

/** What marks are made from. */
export interface MarksInput {
  readonly records: TeamRecords;
  /** What needs a look: the grid says nothing else of notice and lengths than the other surfaces. */
  readonly attention: readonly Attention[];
  /** What is open with each person, by the person's id. */
  readonly agenda: ReadonlyMap<string, AgendaSummary>;
  /** What is kept of the sessions of these days, by meeting. */
  readonly sessions: ReadonlyMap<string, Session>;
}

/** So far ahead one can still do something about it, and the grid stays quiet: our convention. */
const AHEAD = WEEK;

/** What a thing that needs a look comes to on the session it is about. */
const KINDS: Readonly<Partial<Record<AttentionKind, MarkKind>>> = {
  // Of those that are still ahead: moved or shortened within their notice.
  unsteady: 'short-notice',
  'moved-late': 'short-notice',
  'booked-late': 'short-notice',
  'odd-length': 'odd-length',
};

/**
 * The marks of the next seven days, of listed people's sessions that are to take place; none of
 * whoever is on leave that day.
 */
export function marksOf(input: MarksInput): Mark[] {
  const { people, now, zone } = input.records;
  return people
    .filter(({ listed }) => listed)
    .flatMap((person) => {
      const pauses = person.record?.pauses ?? [];
      const ahead = person.meetings.filter(
        (one) => one.start > now && isOn(one) && !isPausedOn(pauses, dayOf(one.start, zone)),
      );
      const summary = input.agenda.get(person.record?.id ?? '');
      const isNothing = (meeting: Meeting): boolean =>
        isNothingYet(preparationOf(summary, input.sessions.get(meeting.id), meeting.start));
      return ahead
        .filter(({ start }) => start <= now + AHEAD)
        .flatMap((meeting, place) => {
          const kind =
            kindOf(meeting, input) ??
            (place === 0 && isNothing(meeting) ? 'nothing-yet' : undefined);
          const [eventId] = meeting.eventIds;
          return kind && eventId !== undefined ? [{ eventId, kind }] : [];
        });
    });
}

function kindOf(meeting: Meeting, { records, attention }: MarksInput): MarkKind | undefined {
  const kinds = attentionAt(attention, meeting.id).map(({ kind }) => KINDS[kind]);
  if (kinds.includes('short-notice')) return 'short-notice';
  return isMoved(meeting, records) ? 'moved' : kinds.find((kind) => kind !== undefined);
}

/** In good time, which needs no look but is good to know; not where the other one asked for it. */
function isMoved(meeting: Meeting, { ledger, said }: TeamRecords): boolean {
  const entries = (ledger.get(meeting.id) ?? []).filter(({ preInstall }) => !preInstall);
  const moves = entries.filter(isMove);
  // Of none nothing was asked for, either.
  if (moves.every(({ id }) => isExcused(said.get(id)))) return false;
  return sessionFate(meeting, entries).fate === 'moved';
}
