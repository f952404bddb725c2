import { listAnswers } from '../db/answers.ts';
import { applyWindow } from '../db/meetings.ts';
import { listPeople } from '../db/people.ts';
import { occurrenceKey } from '../domain/occurrence.ts';
import { lookUpAnswers, type JudgeContext } from '../domain/one-on-one.ts';
import type { Account, Address, Millis } from '../domain/types.ts';
import type { CalendarClient } from '../google/calendar.ts';
import { judgeWindow, mergeWindow } from './merge-window.ts';
import { meetingId } from './meeting-id.ts';
import { windowAt } from './window.ts';

/** One reading of one calendar. */
export interface Pull {
  readonly account: Account;
  readonly calendarId: Address;
  readonly client: CalendarClient;
  /** This machine's clock and zone. */
  readonly now: Millis;
  readonly zone: string;
  readonly signal: AbortSignal;
  /** Told after each page how many events were read so far. */
  readonly onProgress: (events: number) => Promise<void>;
}

/**
 * Reads the window whole and applies it in one transaction: stopped at any point before, nothing
 * has changed and the next reading starts anew.
 *
 * @throws GoogleError, or the reason of the signal
 */
export async function pull(job: Pull): Promise<void> {
  const { account, calendarId, signal } = job;
  const window = windowAt(job.now);
  let events = 0;
  const listing = await job.client.listWindow({
    calendarId,
    ...window,
    signal,
    onPage: async (page) => {
      events += page.events.length;
      await job.onProgress(events);
    },
  });
  const zone = listing.zone ?? job.zone;
  const context = await judgeContext(account, listing.owner);
  const reading = judgeWindow(listing.events, window, listing, zone, context);
  const keys = reading.items.map(({ event }) => occurrenceKey(account, event));
  const ids = new Map(
    await Promise.all(keys.map(async (key) => [key, await meetingId(key)] as const)),
  );
  // Google's clock decides what has ended; where it did not tell, ours has to do.
  const now = listing.serverTime?.last ?? job.now;
  signal.throwIfAborted();
  await applyWindow(
    {
      account,
      calendarId,
      window,
      lastGoodAt: now,
      lastGoodLocal: job.now,
      unreadable: listing.unreadable,
      zone,
    },
    (known) => mergeWindow(reading, known, { account, calendarId, ids, now, zone }),
  );
}

/**
 * Whose one-on-ones are known without this reading: of people on record, and by a *yes*. Refusals
 * are not asked for here: they are laid over what is stored when it is read (`withAnswers`).
 */
async function judgeContext(account: Account, owner: Address | undefined): Promise<JudgeContext> {
  const [people, answers] = await Promise.all([listPeople(account), listAnswers(account)]);
  const confirmed = answers.filter((answer) => answer.answer === 'yes');
  return {
    account,
    ownAddresses: owner === undefined ? [] : [owner],
    answers: lookUpAnswers(confirmed),
    knownPeople: new Set(
      people
        .filter((person) => person.tracked && person.archivedAt === undefined)
        .flatMap((person) => person.emails),
    ),
  };
}
