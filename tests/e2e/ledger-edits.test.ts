import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { ENGINES, enginesOnDisk } from './engines.ts';
import { CASES, type Told } from './ledger-cases.ts';
import { addSubject, type Subject } from './ledger-subject.ts';
import { stored, storedMeetings, syncStateOf } from './stored.ts';
import { dumpDatabase } from './whole-database.ts';
import { watchWrites } from './worker-writes.ts';

const ZONE = 'Europe/Berlin';
const ANY_ID: unknown = expect.stringMatching(/^[\w-]{20,}$/);

describe.each(ENGINES)('the ledger on $name', (engine) => {
  const subjects = new Map<string, Subject>();
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(engine, ZONE, (calendar) => {
      const morning = Temporal.PlainTime.from('08:00');
      for (const name of new Set(CASES.map(({ who }) => who))) {
        const time = morning.add({ minutes: 30 * subjects.size });
        subjects.set(name, addSubject(calendar, name, time));
      }
    });
  });
  afterAll(() => desk.close());

  /** The id of the session that a series has planned for a week. */
  async function meetingId({ email, slot }: Subject, week: number): Promise<string | undefined> {
    const planned = slot(week).epochMilliseconds;
    const meetings = await storedMeetings(desk.page, desk.account);
    return meetings.find(
      ({ counterpart, originalStart }) => counterpart === email && originalStart === planned,
    )?.id;
  }

  /** Reads the calendar; gives the entries that this has added, and leaves the others as they are. */
  async function addedBySync(): Promise<unknown[]> {
    const before = await stored(desk.page, 'changes');
    expect(await desk.sync()).toEqual({ outcome: 'synced' });
    const after = await stored(desk.page, 'changes');
    const known = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id }) => known.has(id))).toEqual(before);
    return after.filter(({ id }) => !known.has(id));
  }

  it('begins with nothing told of a calendar that was never touched', async () => {
    expect(enginesOnDisk(desk.session)).toEqual([engine.name]);
    expect(await stored(desk.page, 'changes')).toEqual([]);
    const meetings = await storedMeetings(desk.page, desk.account);
    expect(meetings).toHaveLength(subjects.size * (4 + 9));
  });

  it.each(CASES)('$name', async ({ who, edit, told = () => [], forgets = [] }) => {
    const subject = subjects.get(who);
    if (!subject) throw new Error(`Nobody is called ${who}.`);
    const { email, series } = subject;
    const wanted: readonly Told[] = told(subject);
    const ids = await Promise.all(
      wanted.map(async ({ week }) =>
        week === undefined ? {} : { meetingId: await meetingId(subject, week) },
      ),
    );
    const forgotten = await Promise.all(forgets.map(async (week) => meetingId(subject, week)));
    const meetings = await storedMeetings(desk.page, desk.account);
    const { lastGoodAt } = await syncStateOf(desk.page, desk.account);
    const earliest = Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000) * 1_000;

    edit(subject);
    const added = await addedBySync();

    const latest = Temporal.Now.instant().epochMilliseconds;
    const before: unknown = expect.toSatisfy(
      (at: number) => at >= earliest && at <= latest,
      'an instant between the edit and the end of the reading',
    );
    expect(added).toStrictEqual(
      wanted.map(({ week: _, ...entry }, index) => ({
        id: ANY_ID,
        account: desk.account,
        source: 'api',
        preInstall: false,
        counterpart: email,
        lineage: series,
        after: lastGoodAt,
        before,
        ...ids[index],
        ...entry,
      })),
    );
    const kept = meetings.map(({ id }) => id).filter((id) => !forgotten.includes(id));
    const now = await storedMeetings(desk.page, desk.account);
    expect(now.map(({ id }) => id).toSorted()).toEqual(kept.toSorted());
  });

  it('asks once and writes nothing but how far it is, where nothing has changed', async () => {
    const before = await dumpDatabase(desk.page);
    const asked = desk.google.requests.length;
    const stopWatching = await watchWrites(await desk.session.worker());
    expect(await desk.sync()).toEqual({ outcome: 'synced' });
    expect(await stopWatching()).toEqual(['put syncState']);
    expect([...desk.google.requests].slice(asked)).toHaveLength(1);

    const after = await dumpDatabase(desk.page);
    const { syncState: stateBefore = [], ...restBefore } = before;
    const { syncState: stateAfter = [], ...restAfter } = after;
    expect(restAfter).toEqual(restBefore);
    expect(restAfter).toMatchObject({ syncPages: [] });
    expect(stateAfter).toEqual(
      stateBefore.map((state) => ({
        ...Object(state),
        lastGoodAt: expect.any(Number),
        lastGoodLocal: expect.any(Number),
      })),
    );
  });

  it('finds nothing new where all is listed anew, since Google gave its token up', async () => {
    const before = await storedMeetings(desk.page, desk.account);
    desk.google.expireSyncTokens();
    expect(await addedBySync()).toEqual([]);
    const after = await storedMeetings(desk.page, desk.account);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
