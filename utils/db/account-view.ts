import { refusals, withAnswers, type Refusal } from '../domain/answers.ts';
import { lookUpAnswers } from '../domain/one-on-one.ts';
import { nextOfAll, type NextSession } from '../domain/next-session.ts';
import { gatherPeople, type KnownPerson } from '../domain/people.ts';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change } from '../domain/ledger-types.ts';
import type { Account, Address, Millis } from '../domain/types.ts';
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

/** How far back rhythm, length and the strip of dots look, and how far ahead sessions are listed. */
const BACK = 26 * WEEK;
const AHEAD = 61 * DAY;
/** How long before a session something may have happened to it to be looked for here. */
const CHANGED_BEFORE = 52 * WEEK;

/** Reads an account's people and sessions around an instant. */
export async function readAccountView(account: Account, at: Millis): Promise<AccountView> {
  const { records, stored, answers, meetings } = await readStored(account, at);
  const met = [...new Set(stored.map(({ counterpart }) => counterpart))];
  const changes = await listChangesSince(account, met, at - BACK - CHANGED_BEFORE);
  return {
    account,
    people: gatherPeople(records, meetings),
    meetings,
    changes,
    refused: refusals(answers, stored),
  };
}

/** Whom the user meets next, and when: what all of that comes to on the badge, for far less work. */
export async function readNextSession(
  account: Account,
  at: Millis,
): Promise<NextSession | undefined> {
  const { records, meetings } = await readStored(account, at);
  return nextOfAll(records, meetings, at);
}

async function readStored(account: Account, at: Millis) {
  const [records, stored, answers] = await Promise.all([
    listPeople(account),
    listMeetings(account, at - BACK, at + AHEAD),
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
): Promise<Change[]> {
  const db = await openDatabase();
  const index = db.transaction('changes').store.index('byCounterpart');
  const found = await Promise.all(
    addresses.map((address) =>
      index.getAll(IDBKeyRange.bound([account, address, since], [account, address, []])),
    ),
  );
  return found.flat();
}
