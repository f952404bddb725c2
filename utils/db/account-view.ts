import { refusals, withAnswers, type Refusal } from '../domain/answers.ts';
import { lookUpAnswers } from '../domain/one-on-one.ts';
import { gatherPeople, type KnownPerson } from '../domain/people.ts';
import type { Meeting } from '../domain/calendar-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { DAY, WEEK } from '../time.ts';
import { listAnswers } from './answers.ts';
import { listMeetings } from './meetings.ts';
import { listPeople } from './people.ts';

/** Everything of an account that the lists of people and sessions are made from. */
export interface AccountView {
  readonly account: Account;
  readonly people: readonly KnownPerson[];
  /** As answered by the user; *maybes* included. */
  readonly meetings: readonly Meeting[];
  /** Answers that keep something out, to be taken back. */
  readonly refused: readonly Refusal[];
}

/** How far back rhythm, length and the strip of dots look, and how far ahead sessions are listed. */
const BACK = 26 * WEEK;
const AHEAD = 61 * DAY;

/** Reads an account's people and sessions around an instant. */
export async function readAccountView(account: Account, at: Millis): Promise<AccountView> {
  const [records, stored, answers] = await Promise.all([
    listPeople(account),
    listMeetings(account, at - BACK, at + AHEAD),
    listAnswers(account),
  ]);
  const meetings = withAnswers(stored, lookUpAnswers(answers));
  return {
    account,
    people: gatherPeople(records, meetings),
    meetings,
    refused: refusals(answers, stored),
  };
}
