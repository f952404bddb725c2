/**
 * A manager's years: thirty people with ten years of sessions and of their ledger, and one of them
 * with as many of notes, topics and follow-ups.
 */
import type { Dump } from '../e2e/whole-database.ts';
import { person } from '../domain/builders.ts';
import { followUp, goal, note, session, topic } from '../domain/record-builders.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { longTeam, PEOPLE } from './flags-team.ts';

/** Whose record it is. */
export const MANAGER = 'mira@northwind.example';

const WEEK = 7 * DAY;
export const TEN_YEARS = 10 * 52;

/** How long a record is, in weeks; ten years unless said. */
export interface RecordLength {
  readonly longest?: number;
  readonly together?: number;
}

/** Where no time counts: both in half a year are enough to be read right. */
export const HALF_A_YEAR: RecordLength = { longest: 26, together: 26 };

const WORDS = 'Talked about the platform move, and who leads the rollout. '.repeat(24);

const addressOf = (place: number): string => `person.${place}@northwind.example`;
const idOf = (place: number): string => `p${place}`;

/**
 * Everything in the database at a moment: of a team that is together for so many weeks, one of whom
 * was written about for so many.
 */
export function longRecord(
  now: number,
  { longest = TEN_YEARS, together = TEN_YEARS }: RecordLength = {},
): Dump {
  // The first of them is met next, in half an hour.
  const { meetings, changes, explanations } = longTeam(together, {
    account: MANAGER,
    now: now + 30 * MINUTE,
  });
  const everybody = Array.from({ length: PEOPLE }, (_, place) => place);
  const weeks = (place: number): number => (place === 0 ? longest : Math.min(8, longest));
  const written = everybody.flatMap((place) =>
    Array.from({ length: weeks(place) }, (_, week) => ({ place, week, at: startOf(place, week) })),
  );
  const addresses = everybody.map(addressOf);
  function startOf(place: number, week: number): number {
    return now - (week + 1) * WEEK + place * HOUR;
  }
  return {
    people: everybody.map((place) => ({
      ...person({
        id: idOf(place),
        account: MANAGER,
        name: `Person Number ${place}`,
        emails: [addressOf(place)],
        relation: 'report',
      }),
      addressKeys: [`${MANAGER}|${addressOf(place)}`],
    })),
    meetings,
    changes,
    explanations,
    // Every second one was closed.
    sessions: meetings
      .filter(({ end }, at) => end <= now && at % 2 === 0)
      .map(({ id, counterpart, end }) =>
        session({
          meetingId: id,
          account: MANAGER,
          personId: idOf(addresses.indexOf(counterpart)),
          met: 'yes',
          minutes: 30,
          closedAt: end,
        }),
      ),
    notes: written.map(({ place, week, at }) =>
      note({
        id: `n${place}-${week}`,
        account: MANAGER,
        personId: idOf(place),
        kind: 'session',
        text: WORDS,
        createdAt: at,
        updatedAt: at,
      }),
    ),
    agenda: written.flatMap(({ place, week, at }) =>
      Array.from({ length: 5 }, (_, nth) =>
        topic({
          id: `t${place}-${week}-${nth}`,
          account: MANAGER,
          personId: idOf(place),
          text: `Topic ${nth} of week ${week}`,
          order: nth,
          createdAt: at,
          updatedAt: at,
          ...(week === 0 ? {} : { state: 'discussed', closedAt: at }),
        }),
      ),
    ),
    followUps: written.flatMap(({ place, week, at }) =>
      (['me', 'them'] as const).map((owner) =>
        followUp({
          id: `f${place}-${week}-${owner}`,
          account: MANAGER,
          personId: idOf(place),
          owner,
          createdAt: at,
          updatedAt: at,
          ...(week === 0 ? {} : { state: 'done', closedAt: at }),
        }),
      ),
    ),
    goals: everybody.map((place) =>
      goal({ id: `g${place}`, account: MANAGER, personId: idOf(place), state: 'focus' }),
    ),
  };
}
