/** Hand-made teams for the dashboard: of one and of thirty, of two weeks and of ten years. */
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { Session, TalkBand } from '../../utils/domain/session-types.ts';
import { teamRecords } from '../../utils/domain/team-records.ts';
import { metMinutes, teamWritten } from '../../utils/domain/team-written.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { goal, session } from '../domain/record-builders.ts';
import { ARABIC, LONG } from './colleagues.ts';
import { NOW, worldOf, ZONE, type Series } from './records.ts';

export interface TeamGiven {
  readonly names: readonly string[];
  /** Sessions of each that have been. */
  readonly past: number;
  /** For how many days there is a record. */
  readonly days?: number;
  /** What the user wrote is left out: nothing was closed, no focus chosen. */
  readonly isUnwritten?: boolean;
}

const FIVE = ['Ana Ruiz', 'Ben Okafor', LONG, ARABIC, 'Eli Roth'];
const TALKS: readonly (readonly [TalkBand, number])[] = [
  ['most', 74],
  ['nearly-all', 62],
  ['half', 41],
  ['most', 81],
  ['half', 66],
];
const FOCI = [
  'Saying no to side requests before the week is full of them',
  '',
  'Leading the rollout',
];

/** A team in which a few things happened, the same ones each time. */
export function teamCase({ names, past, days = 300, isUnwritten = false }: TeamGiven) {
  const all = names.map((name, place): Series => {
    const hour = String(8 + (place % 9)).padStart(2, '0');
    const day = 24 + (place % 4) + (place % 4 === 0 ? 7 : 0);
    const date = day > 30 ? `2026-12-0${day - 30}` : `2026-11-${day}`;
    return {
      name,
      relation: 'report',
      next: `${date}T${hour}:00`,
      every: place % 4 === 3 ? 2 : 1,
      minutes: place % 5 === 1 ? 45 : 30,
      past,
      ahead: place % 6 === 5 ? 0 : 4,
    };
  });
  const { people } = worldOf(all);
  const changes: Change[] = [];
  const held: Session[] = [];
  const moved = people.map((person, place) => ({
    ...person,
    ...(person.record && {
      record: {
        ...person.record,
        ...(place % 7 === 4 && {
          waivers: [{ flag: 'fairness', reason: 'Part-time', until: '2027-05-31' }],
          pauses: [{ from: '2026-09-28', until: '2026-10-11' }],
        }),
      },
    }),
    meetings: person.meetings.map((meeting, at) => {
      const turn = (at * 7 + place * 5) % 11;
      if (meeting.start > NOW) return meeting;
      const planned = { start: meeting.start, end: meeting.end, allDay: false };
      const before = meeting.start - (turn + 1) * 13 * HOUR;
      const of = { id: meeting.id, meetingId: meeting.id, from: planned, before };
      if (turn % 3 === 0) held.push(heldOf(meeting.id, person.key, place + at));
      if (turn === 1 || turn === 4) {
        const to = { start: planned.start + DAY, end: planned.end + DAY, allDay: false };
        changes.push(change({ ...of, kind: 'moved', to, after: before - HOUR }));
        return { ...meeting, start: to.start, end: to.end };
      }
      if (turn !== 2) return meeting;
      changes.push(change({ ...of, kind: 'cancelled', after: before - 30 * HOUR }));
      return { ...meeting, status: 'cancelled' as const };
    }),
  }));
  const goals = people.map(({ record }, place) =>
    goal({
      id: `goal-${place}`,
      personId: record?.id ?? '',
      text: FOCI[place % 3] ?? '',
      state: place % 3 === 1 ? 'parked' : 'focus',
      since: '2026-10-12',
      reviewOn: place % 6 === 0 ? '2026-11-23' : '2026-12-14',
    }),
  );
  const written = isUnwritten ? teamWritten([], []) : teamWritten(held, goals);
  const records = teamRecords({
    people: moved,
    changes,
    explanations: changes.slice(0, 3).map(({ id }) => explanation(id, { asker: 'them' })),
    met: metMinutes(written),
    thresholds: STANDARD,
    installedAt: NOW - days * DAY,
    hasCalendar: true,
    now: NOW,
    zone: ZONE,
  });
  return { records, written };
}

function heldOf(meetingId: string, personId: string, turn: number): Session {
  const [guess, theirs] = TALKS[turn % TALKS.length] ?? ['most', 70];
  const met = (['yes', 'yes', 'shorter', 'yes', undefined, 'no'] as const)[turn % 6];
  const isTalked = met === 'yes' || met === 'shorter';
  return session({
    meetingId,
    personId,
    closedAt: NOW,
    ...(met && { met }),
    ...(isTalked && { minutes: met === 'yes' ? 30 : 15 }),
    ...(isTalked && {
      talk: {
        guess,
        ...(turn % 4 !== 0 && { mine: (100 - theirs) * MINUTE, theirs: theirs * MINUTE }),
      },
    }),
  });
}

/** The teams the dashboard is looked at with. */
export const teams = {
  five: teamCase({ names: FIVE, past: 40 }),
  one: teamCase({ names: ['Ana Ruiz'], past: 40 }),
  thirty: teamCase({
    names: Array.from({ length: 30 }, (_, place) => `${FIVE[place % 5] ?? ''} ${place + 1}`),
    past: 26,
  }),
  'two-weeks': teamCase({ names: FIVE, past: 2, days: 14, isUnwritten: true }),
  'ten-years': teamCase({ names: FIVE.slice(0, 3), past: 520, days: 3_640 }),
  nobody: teamCase({ names: [], past: 0 }),
} as const;
