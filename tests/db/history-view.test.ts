import { beforeEach, describe, expect, it } from 'vitest';
import { readAccountView } from '../../utils/db/account-view.ts';
import { saveAnswers } from '../../utils/db/answers.ts';
import { saveExplanations } from '../../utils/db/explanations.ts';
import { readHistory } from '../../utils/db/history-view.ts';
import { openDatabase } from '../../utils/db/open.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { ANA, BEN, DAY, ME, meeting, NOW } from '../domain/builders.ts';
import { change, span } from '../domain/ledger-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

async function keep(meetings: readonly Meeting[], changes: readonly Change[]): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction(['meetings', 'changes'], 'readwrite');
  await Promise.all([
    ...meetings.map((each) => tx.objectStore('meetings').put(each)),
    ...changes.map((each) => tx.objectStore('changes').put(each)),
    tx.done,
  ]);
}

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const YEARS_AGO = NOW - 1_500 * DAY;

describe('the history with somebody', () => {
  beforeEach(async () => {
    await keep(
      [
        meeting({ id: 'old', start: YEARS_AGO }),
        meeting({ id: 'ben', start: NOW + 2, counterpart: BEN, lineage: 'ben' }),
        meeting({ id: 'open', start: NOW + 3, counterpart: '', lineage: 'open', verdict: 'maybe' }),
        meeting({ id: 'theirs', start: NOW + 4, account: 'other@gmail.com' }),
      ],
      [
        change({ id: 'years', meetingId: 'old', from: span(YEARS_AGO), before: YEARS_AGO }),
        change({ id: 'bens', meetingId: 'ben', counterpart: BEN, lineage: 'ben' }),
        change({ id: 'opens', meetingId: 'open', counterpart: '', lineage: 'open' }),
        change({ id: 'others', meetingId: 'theirs', account: 'other@gmail.com' }),
      ],
    );
  });

  it('is of all time, of one person, of one account', async () => {
    const view = await readHistory(ME, [ANA]);
    expect([view.addresses, ids(view.changes), ids(view.meetings)]).toEqual([
      [ANA],
      ['years'],
      ['old'],
    ]);
  });

  it('joins the addresses of a person', async () => {
    expect(ids((await readHistory(ME, [ANA, BEN])).changes)).toEqual(['years', 'bens']);
  });

  it('has what an answer gave to somebody', async () => {
    await saveAnswers(ME, [{ lineage: 'open' }], { answer: 'yes', counterpart: ANA }, 1);
    expect(ids((await readHistory(ME, [ANA])).changes)).toEqual(['years', 'opens']);
    expect(ids((await readHistory(ME, [BEN])).changes)).toEqual(['bens']);
  });

  it('comes with what was said', async () => {
    const said = { asker: 'them' } as const;
    await saveExplanations(
      ME,
      [
        { id: 'years', said },
        { id: 'bens', said },
      ],
      1,
    );
    expect(ids((await readHistory(ME, [ANA])).explanations)).toEqual(['years']);
  });
});

describe('the account', () => {
  it('comes with what the ledger tells of its sessions, and not of all time', async () => {
    await keep(
      [meeting({ id: 'now' }), meeting({ id: 'ben', counterpart: BEN })],
      [
        change({ id: 'new', meetingId: 'now' }),
        change({ id: 'early', meetingId: 'now', before: NOW - 200 * DAY }),
        change({ id: 'bens', meetingId: 'ben', counterpart: BEN }),
        change({ id: 'ages', meetingId: 'old', before: YEARS_AGO }),
        change({ id: 'others', meetingId: 'now', account: 'other@gmail.com' }),
      ],
    );
    const view = await readAccountView(ME, NOW);
    expect(ids(view.changes).toSorted()).toEqual(['bens', 'early', 'new']);
  });
});
