import { refusals, withAnswers, type Refusal } from '../domain/answers.ts';
import { lookUpAnswers } from '../domain/one-on-one.ts';
import { sessionsAhead, type SessionAhead } from '../domain/next-session.ts';
import { gatherPeople, type KnownPerson } from '../domain/people.ts';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change } from '../domain/ledger-types.ts';
import type { Account, Address, Millis, Person } from '../domain/types.ts';
import { DAY, WEEK } from '../time.ts';
import { listAnswers } from './answers.ts';
import { listMeetings } from './meetings.ts';
import { openDatabase } from './open.ts';
import { listPeople } from './people.ts';

/** Everything of an account that the lists of people and sessions are made from. */
export interface AccountView {
  readonly account: Account;
  readonly people: readonly KnownPerson[];
  /** As answered by the user; *maybes* included. */
  readonly meetings: readonly Meeting[];
  /** What the ledger tells of these meetings, and at times of older ones. */
  readonly changes: readonly Change[];
  /** Answers that keep something out, to be taken back. */
  readonly refused: readonly Refusal[];
}

/** How far back rhythm, length and the strip of dots look. */
const BACK = 26 * WEEK;
/** How far ahead sessions are listed: a day more than is read of the calendar. */
export const AHEAD: Millis = 61 * DAY;
/** How long before a session something may have happened to it to be looked for here. */
const CHANGED_BEFORE = 52 * WEEK;

/** Reads an account's people and sessions around an instant. */
export async function readAccountView(account: Account, at: Millis): Promise<AccountView> {
  const since = at - BACK - CHANGED_BEFORE;
  const recorded = listPeople(account);
  const [{ records, stored, answers, meetings }, known] = await Promise.all([
    readStored(account, at - BACK, at + AHEAD, recorded),
    // Whom one meets is mostly on record: their entries are there before their sessions are.
    recorded.then((everybody) => listChangesSince(account, addressesOf(everybody), since)),
  ]);
  const met = [...new Set(stored.map(({ counterpart }) => counterpart))];
  const unknown = met.filter((address) => !known.has(address));
  const found = unknown.length === 0 ? known : await listChangesSince(account, unknown, since);
  return {
    account,
    people: gatherPeople(records, meetings),
    meetings,
    changes: met.flatMap((address) => known.get(address) ?? found.get(address) ?? []),
    refused: refusals(answers, stored),
  };
}

function addressesOf(people: readonly Person[]): Address[] {
  return [...new Set(people.flatMap(({ emails }) => emails.map((each) => each.toLowerCase())))];
}

/** Whom the user meets, and when: what all of that comes to in the worker, for far less work. */
export async function readSessionsAhead(account: Account, at: Millis): Promise<SessionAhead[]> {
  const { records, meetings } = await readStored(account, at - BACK, at + AHEAD);
  return sessionsAhead(records, meetings, at);
}

/** Everybody on record, the meetings of a span as stored and as answered, and the answers. */
export async function readStored(
  account: Account,
  from: Millis,
  to: Millis,
  people: Promise<Person[]> = listPeople(account),
) {
  const [records, stored, answers] = await Promise.all([
    people,
    listMeetings(account, from, to),
    listAnswers(account),
  ]);
  return { records, stored, answers, meetings: withAnswers(stored, lookUpAnswers(answers)) };
}

/**
 * What happened to the sessions with these people since an instant: a stretch of the index a
 * person, however long the ledger has become.
 */
async function listChangesSince(
  account: Account,
  addresses: readonly Address[],
  since: Millis,
): Promise<ReadonlyMap<Address, readonly Change[]>> {
  const db = await openDatabase();
  const index = db.transaction('changes').store.index('byCounterpart');
  const found = addresses.map(async (address): Promise<[Address, Change[]]> => {
    const range = IDBKeyRange.bound([account, address, since], [account, address, []]);
    return [address, await index.getAll(range)];
  });
  return new Map(await Promise.all(found));
}
