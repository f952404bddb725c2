/** What a page of the extension does for tests that need much written: the product's own writing. */
import { addTopics } from '../../utils/db/agenda.ts';
import { addFollowUp } from '../../utils/db/follow-ups.ts';
import { addGoal } from '../../utils/db/goals.ts';
import { listPeople } from '../../utils/db/people.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { writeRecords } from '../../utils/db/write-records.ts';

/** So many notes are written at once. */
const BATCH = 250;
const DAY = 24 * 3_600_000;
const TODAY = '2026-03-02';

/** Writes so many notes about everybody in turn, and some of everything else. */
async function fill(account: string, notes: number): Promise<void> {
  const people = await listPeople(account);
  for (const who of people) {
    await addTopics(account, who, 'theirs', ['Conference budget', 'On-call'], 1);
    await addFollowUp(account, who, { owner: 'me', text: 'Introduce them to the data team' }, 2);
    await addGoal(account, who, { kind: 'need', text: 'Saying no', asFocus: true }, TODAY, 3);
  }
  for (let first = 0; first < notes; first += BATCH) {
    await writeRecords(['notes'], first * DAY, async (desk) => {
      for (let at = first; at < Math.min(first + BATCH, notes); at += 1) {
        await desk.put('notes', {
          id: `note-${at}`,
          account,
          personId: people[at % people.length]?.id ?? '',
          kind: 'coaching',
          text: `Note ${at}. ${'Talked about the platform move and who leads the rollout. '.repeat(12)}`,
        });
      }
    });
  }
  await twinsWritten();
}

/** What a test calls in the page. */
export const page = { fill };

export type LongRecordPage = typeof page;

Object.assign(globalThis, { longRecordPage: page });
