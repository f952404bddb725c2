import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAccountView } from '../../utils/db/account-view.ts';
import { announce } from '../../utils/db/announce.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { savePeople } from '../../utils/db/people.ts';
import { readTeamView } from '../../utils/db/team-view.ts';
import { teamRows } from '../../utils/domain/team-strip.ts';
import type { SyncState } from '../../utils/domain/types.ts';
import { createAttentionStore, type AttentionStore } from '../../utils/stores/attention.ts';
import { explainChanges } from '../../utils/stores/history.ts';
import { liveQuery } from '../../utils/stores/live-query.ts';
import { createNotNowStore } from '../../utils/stores/not-now.ts';
import { createTeamStore } from '../../utils/stores/team.ts';
import { createThresholdsStore, type ThresholdsStore } from '../../utils/stores/thresholds.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { ANA, DAY, ME, meeting, NOW, syncState, ZONE } from '../domain/builders.ts';
import { change, span } from '../domain/ledger-builders.ts';
import { reaches } from './reaches.ts';

useFreshDatabase();

const slot = NOW - 5 * DAY;
let until: AbortController;
let store: AttentionStore;
let thresholds: ThresholdsStore;
const sync = signal<SyncState | undefined>(undefined);
const clock = signal({ now: NOW, zone: ZONE });
const standing = signal({ kind: 'fresh', repair: 'none' } as const);

async function keep(): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction(['meetings', 'changes'], 'readwrite');
  const sessions = [-40, -33, -26, -19, -12, -5, 2, 9].map((days) =>
    meeting({
      id: `s${days}`,
      start: NOW + days * DAY,
      originalStart: NOW + days * DAY,
      ...(days === -5 && { status: 'cancelled' as const }),
    }),
  );
  const entry = change({
    id: 'c',
    kind: 'cancelled',
    meetingId: 's-5',
    from: span(slot),
    after: slot - DAY / 12,
    before: slot - DAY / 24,
  });
  await Promise.all([
    ...sessions.map((each) => tx.objectStore('meetings').put(each)),
    tx.objectStore('changes').put(entry),
    tx.done,
  ]);
  announce('meetings', 'changes');
}

beforeEach(async () => {
  sync.value = syncState({ watchedSince: NOW - 100 * DAY });
  until = new AbortController();
  await savePeople(
    ME,
    [{ who: { name: 'Ana Ruiz', emails: [ANA] }, facts: { relation: 'report' } }],
    1,
  );
  const view = liveQuery(
    ['meetings', 'people', 'changes'],
    () => ME,
    (account) => readAccountView(account, NOW),
    until.signal,
  );
  thresholds = createThresholdsStore(until.signal);
  const source = {
    view,
    sync,
    standing,
    thresholds: thresholds.current,
    installedAt: signal<number | undefined>(NOW - 100 * DAY),
    clock,
    notNow: createNotNowStore(until.signal),
  };
  store = createAttentionStore(source, until.signal);
});
afterEach(() => until.abort());

const kinds = () => store.list.value?.map(({ kind }) => kind).join();

/** Waits until these things need a look. */
async function shows(wanted: string): Promise<void> {
  await reaches(
    computed(() => kinds()),
    (told) => told === wanted,
  );
}

describe('what needs a look', () => {
  it('follows the calendar, what is said, the rules and the clock', async () => {
    await shows('none-ahead');
    await keep();
    await shows('unsteady,late');
    expect(store.fresh.value?.change.id).toBe('c');
    await thresholds.change('alertWeight', 9);
    await shows('late');
    await thresholds.change('alertWeight', null);
    await shows('unsteady,late');
    await explainChanges(ME, ['c'], { asker: 'them' });
    await shows('late');
    await reaches(store.fresh, (fresh) => fresh === undefined);
    clock.value = { now: NOW + 2 * DAY, zone: ZONE };
    await shows('');
    clock.value = { now: NOW, zone: ZONE };
  });

  it('is asked about once', async () => {
    await keep();
    await reaches(store.fresh, (fresh) => fresh?.change.id === 'c');
    store.skip('c');
    await reaches(store.fresh, (fresh) => fresh === undefined);
  });

  it('is nothing of the calendar before that has been read', async () => {
    sync.value = syncState({});
    await shows('');
  });
});

describe('the team’s whole record', () => {
  it('is read in one go, with what was said', async () => {
    await keep();
    await explainChanges(ME, ['c'], { asker: 'me' });
    const view = await readTeamView(ME, NOW);
    expect(view.people.map(({ name, meetings }) => [name, meetings.length])).toEqual([
      ['Ana Ruiz', 8],
    ]);
    expect(view.changes.map(({ id }) => id)).toEqual(['c']);
    expect(view.explanations.map(({ asker }) => asker)).toEqual(['me']);
  });

  it('tells what was said of every session of the strip, and reads no older words', async () => {
    await keep();
    const db = await openDatabase();
    const monday = 83 * DAY;
    const entries = [monday, 120 * DAY].map((age) => {
      const from = span(NOW - age);
      // A year ahead: how long before does not matter.
      return change({ id: `c${age}`, meetingId: `m${age}`, from, before: from.start - 365 * DAY });
    });
    for (const { id, meetingId = '', from } of entries) {
      await db.put('meetings', meeting({ id: meetingId, start: from.start, end: from.end }));
      await db.put('changes', entries.find((each) => each.id === id) ?? change());
    }
    announce('meetings', 'changes');
    await explainChanges(
      ME,
      entries.map(({ id }) => id),
      { asker: 'me' },
    );
    await reaches(store.records, (records) => records?.said.has(`c${monday}`) === true);
    expect([...(store.records.value?.said.keys() ?? [])]).toEqual([`c${monday}`]);
  });

  it('is followed by the dashboard, of the last half year until more is wanted', async () => {
    const isWhole = signal(false);
    const source = {
      account: signal<string | undefined>(ME),
      view: liveQuery(
        ['meetings', 'people', 'changes'],
        () => ME,
        (account) => readAccountView(account, NOW),
        until.signal,
      ),
      isWhole,
      sync,
      standing,
      thresholds: thresholds.current,
      installedAt: signal<number | undefined>(NOW - 100 * DAY),
      clock,
    };
    const team = createTeamStore(source, until.signal);
    await keep();
    await reaches(
      team,
      (reading) =>
        reading.state === 'ready' && reading.value.records.ledger.get('s-5') !== undefined,
    );
    await explainChanges(ME, ['c'], { asker: 'me' });
    await reaches(
      team,
      (reading) => reading.state === 'ready' && reading.value.records.said.has('c'),
    );
    const shown = () => (team.value.state === 'ready' ? team.value.value : undefined);
    const recent = shown();
    const db = await openDatabase();
    await db.put('meetings', meeting({ id: 'old', start: NOW - 400 * DAY, end: NOW - 399 * DAY }));
    announce('meetings');
    isWhole.value = true;
    const sessionsOf = () => shown()?.records.people.flatMap(({ meetings }) => meetings);
    await reaches(team, () => sessionsOf()?.some(({ id }) => id === 'old') === true);
    const whole = shown();
    if (!recent || !whole) throw new Error('The team was not read.');
    // What both tell is the same: nothing of twelve weeks lies before the last half year.
    expect(teamRows(recent.records).map(({ strip, next }) => [strip, next])).toEqual(
      teamRows(whole.records).map(({ strip, next }) => [strip, next]),
    );
    isWhole.value = false;
    await reaches(team, () => sessionsOf()?.every(({ id }) => id !== 'old') === true);
    // Minutes looked at over a half year want more than that.
    await thresholds.change('windowWeeks', 26);
    await reaches(team, () => sessionsOf()?.some(({ id }) => id === 'old') === true);
  });
});
