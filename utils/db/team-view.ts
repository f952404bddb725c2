import type { Change, Explanation } from '../domain/ledger-types.ts';
import type { Goal } from '../domain/record-types.ts';
import type { Session } from '../domain/session-types.ts';
import { gatherPeople, type KnownPerson } from '../domain/people.ts';
import type { Account, Millis } from '../domain/types.ts';
import { AHEAD, readStored } from './account-view.ts';
import { listLedger } from './changes.ts';
import { listAllGoals } from './goals.ts';
import { openDatabase } from './open.ts';
import { listAllSessions } from './sessions.ts';

/** Everything the team's pictures are made from, of all time. */
export interface TeamView {
  readonly account: Account;
  readonly people: readonly KnownPerson[];
  /** Oldest first. */
  readonly changes: readonly Change[];
  readonly explanations: readonly Explanation[];
  readonly sessions: readonly Session[];
  readonly goals: readonly Goal[];
}

/** Reads an account's whole record: each store once, in one go. */
export async function readTeamView(account: Account, at: Millis): Promise<TeamView> {
  const [{ records, meetings }, changes, explanations, sessions, goals] = await Promise.all([
    readStored(account, 0, at + AHEAD),
    listLedger(account),
    listAllExplanations(account),
    listAllSessions(account),
    listAllGoals(account),
  ]);
  const people = gatherPeople(records, meetings);
  return { account, people, changes, explanations, sessions, goals };
}

async function listAllExplanations(account: Account): Promise<Explanation[]> {
  const db = await openDatabase();
  const all = await db.getAllFromIndex('explanations', 'byAccount', account);
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}
