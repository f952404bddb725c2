/** Edits of the guests of one session, and of their answers. */
import type { Details } from '../fake-google/event-model.ts';
import { COLLEAGUES, OWNER, THIRD } from './stage.ts';
import { isAlive, pick, type Thing } from './targets.ts';
import { editOne, type EditOne } from './time-edits.ts';

function people(details: Details): string[] {
  return details.guests.filter(({ resource }) => !resource).map(({ email }) => email);
}

function isMinePair({ details, status }: Thing['shown']): boolean {
  return status !== 'cancelled' && details.organizer === OWNER && people(details).length === 2;
}

function guestOf({ shown }: Thing): string {
  return people(shown.details).find((email) => email !== OWNER) ?? THIRD;
}

/** What changes who comes, or says so. */
export const GUEST_EDITS = {
  'decline for them': editOne(
    ({ status, details }) =>
      status !== 'cancelled' && people(details).some((email) => email !== OWNER),
    ({ calendar }, thing) => {
      const guest = guestOf(thing);
      calendar.decline(thing.target, guest);
      return `declined by ${guest}`;
    },
  ),
  'decline for me': editOne(isAlive, ({ calendar }, { target }) => {
    calendar.decline(target, OWNER);
    return 'declined by me';
  }),
  'remove guest': editOne(isMinePair, ({ calendar }, thing) => {
    const guest = guestOf(thing);
    calendar.removeGuest(thing.target, guest);
    return `${guest} removed`;
  }),
  'bring guest back': editOne(
    ({ status, details }) =>
      status !== 'cancelled' && details.organizer === OWNER && people(details).length === 1,
    ({ calendar, people: met }, { target, lineage }) => {
      const guest = met.get(lineage) ?? THIRD;
      calendar.addGuest(target, guest);
      return `${guest} added again`;
    },
  ),
  'replace guest': editOne(isMinePair, ({ calendar }, thing, amount) => {
    const old = guestOf(thing);
    const other = pick(
      COLLEAGUES.filter((email) => email !== old),
      amount,
    );
    calendar.removeGuest(thing.target, old);
    calendar.addGuest(thing.target, other ?? THIRD);
    return `${old} replaced by ${other}`;
  }),
  'add a third': editOne(
    ({ status, details }) => status !== 'cancelled' && people(details).length === 2,
    ({ calendar }, { target }) => {
      calendar.addGuest(target, THIRD);
      return `${THIRD} added`;
    },
  ),
  'remove the third': editOne(
    ({ status, details }) =>
      status !== 'cancelled' && people(details).length === 3 && people(details).includes(THIRD),
    ({ calendar }, { target }) => {
      calendar.removeGuest(target, THIRD);
      return `${THIRD} removed`;
    },
  ),
} satisfies Record<string, EditOne>;
