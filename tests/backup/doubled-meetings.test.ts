import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRecord } from '../../utils/db/change-record.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { addFollowUp } from '../../utils/db/follow-ups.ts';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { discussTopic } from '../../utils/domain/agenda.ts';
import { saveExplanations } from '../../utils/db/explanations.ts';
import { sessionNoteId, writeNote } from '../../utils/db/notes.ts';
import { savePeople } from '../../utils/db/people.ts';
import { changeSession } from '../../utils/db/sessions.ts';
import { checkTwins } from '../../utils/db/twin-check.ts';
import { listTwinKeys } from '../../utils/db/twin.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { dumpHere, rowsOf, type Dump } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import { NOON, openOffice, readAt, type Office } from '../sync/support.ts';
import { backUp, exportLines, restoreFile } from './support.ts';

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

async function read(minutes: number): Promise<void> {
  await readAt(office, NOON.add({ minutes }));
}

/** Goes on with the database of another device. */
async function goOnWith(device?: Blob): Promise<void> {
  await startAfresh();
  if (device) await restoreFile(device, 'replace');
}

/** A session to come of a series, whose slot it is by its rule. */
function seriesToCome() {
  const { team } = office;
  const found = team.events.find(
    ({ verdict, seriesId, originalStart, span }) =>
      verdict === 'yes' &&
      seriesId !== undefined &&
      originalStart instanceof Temporal.ZonedDateTime &&
      span.start instanceof Temporal.ZonedDateTime &&
      originalStart.epochMilliseconds > NOON.add({ hours: 24 }).epochMilliseconds,
  );
  const start = found?.span.start;
  if (found?.seriesId === undefined || !(start instanceof Temporal.ZonedDateTime)) {
    throw new Error('Nobody is met.');
  }
  return { series: found.seriesId, lineage: found.lineage, start };
}

/** The session of a series that is next after an instant. */
function nextOf(dump: Dump, lineage: string, after: number): Meeting {
  const next = rowsOf(dump, 'meetings')
    .filter((each) => each.lineage === lineage && each.start > after)
    .toSorted((a, b) => a.start - b.start)[0];
  if (next === undefined) throw new Error('There is no next session.');
  return next;
}

/** Writes of everything that names a session, as one device's user does. */
async function write(device: string, meeting: Meeting, at: number): Promise<void> {
  const { account, counterpart, id: meetingId } = meeting;
  const who = { name: 'Them', emails: [counterpart] };
  const { value: ids } = await savePeople(account, [{ who, facts: { relation: 'report' } }], at);
  const known = { ...who, id: ids[0] ?? '' };
  const note = { account, id: sessionNoteId(meetingId), who: known, kind: 'session' as const };
  await writeNote({ ...note, meetingId }, '', `plan\n${device} was here`, at);
  await addTopics(account, known, 'mine', [`topic of ${device}`], at);
  const [topic] = await listTopics(account, known.id);
  if (topic) {
    await changeRecord('agenda', topic.id, at, (each) => discussTopic(each, at, meetingId));
  }
  await addFollowUp(account, known, { owner: 'me', text: `promise of ${device}`, meetingId }, at);
  await changeSession({ account, meetingId, who: known }, at, (session) => ({
    ...session,
    readyAt: at,
    help: { asked: 'yes', answer: `help by ${device}` },
  }));
  const db = await openDatabase();
  const changes = await db.getAllFromIndex('changes', 'byMeeting', meetingId);
  const said = device === 'one' ? { asker: 'me' as const } : { reason: 'ill' as const };
  const anew = { id: changes[0]?.id ?? '', said: { ...said, anew: meetingId } };
  await saveExplanations(account, [anew], at);
  await twinsWritten();
}

/**
 * The backups of two devices. The first knew a series before all of it was moved, the second only
 * since; both saw a session of it called off, and their users wrote about it.
 */
async function twoDevices(): Promise<readonly [Blob, Blob]> {
  const { google, account, setTime } = office;
  const { series, lineage, start } = seriesToCome();
  const calendar = google.world.calendar(account);
  await read(0);
  setTime(NOON.add({ minutes: 5 }));
  calendar.moveAll(series, { time: start.toPlainTime().add({ minutes: 45 }) });
  await read(10);
  const before = await backUp();
  await goOnWith();
  await read(20);
  const other = await backUp();
  setTime(NOON.add({ minutes: 25 }));
  const at = NOON.add({ minutes: 40 }).epochMilliseconds;
  calendar.cancel({ series, originalStart: start.add({ minutes: 45 }) });
  const isOff = start.epochMilliseconds;
  const files: Blob[] = [];
  for (const [device, file] of [
    ['one', before],
    ['other', other],
  ] as const) {
    await goOnWith(file);
    await read(30);
    await write(device, nextOf(await dumpHere(), lineage, isOff), at);
    await expectSound(await dumpHere());
    files.push(await backUp());
  }
  return files as unknown as readonly [Blob, Blob];
}

function living<Row extends { readonly deletedAt?: number }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ deletedAt }) => deletedAt === undefined);
}

describe('two devices that watch one calendar', () => {
  it('have one meeting of a session once their records are together, with all that was written', async () => {
    const [one, other] = await twoDevices();
    const both: string[][] = [];
    for (const [into, from] of [
      [one, other],
      [other, one],
    ] as const) {
      await goOnWith(into);
      await restoreFile(from);
      const dump = await dumpHere();
      await expectSound(dump);
      both.push((await exportLines()).slice(1, -1));

      const ids = new Set(rowsOf(dump, 'meetings').map(({ id }) => id));
      const notes = living(rowsOf(dump, 'notes'));
      expect(notes.map(({ text }) => text)).toEqual(['plan\none was here\nother was here']);
      const sessions = living(rowsOf(dump, 'sessions'));
      expect(sessions.map(({ help }) => help.answer)).toEqual(['help by one / help by other']);
      const topics = rowsOf(dump, 'agenda');
      expect(topics.map(({ text }) => text).toSorted()).toEqual(['topic of one', 'topic of other']);
      const followUps = rowsOf(dump, 'followUps');
      expect(followUps).toHaveLength(2);
      const id = sessions[0]?.meetingId;
      const named = [...notes, ...topics, ...followUps].map(({ meetingId }) => meetingId);
      expect(named).toEqual(named.map(() => id));
      expect(ids).toContain(id);
      expect(rowsOf(dump, 'changes').filter(({ meetingId }) => meetingId === id)).toHaveLength(1);
      const explained = living(rowsOf(dump, 'explanations'));
      expect(explained).toMatchObject([{ asker: 'me', reason: 'ill', anew: id }]);

      // No second copy brings back what went.
      const twins = (await listTwinKeys()).flat().filter((key) => key.startsWith('twin:meetings:'));
      expect(twins.toSorted()).toEqual(
        [...ids].map((each) => `twin:meetings:"${each}"`).toSorted(),
      );
      await expect(checkTwins(async () => {})).resolves.toEqual({ restored: 0, written: 0 });
      await expect(dumpHere()).resolves.toEqual(dump);

      // What is known already changes nothing, and the next reading knows all of it.
      for (const file of [into, from]) await restoreFile(file);
      expect((await exportLines()).slice(1, -1)).toEqual(both.at(-1));
      await read(50);
      const after = await dumpHere();
      await expectSound(after, { before: dump });
      expect(rowsOf(after, 'meetings')).toHaveLength(ids.size);
      expect(rowsOf(after, 'changes')).toHaveLength(rowsOf(dump, 'changes').length);
    }
    expect(both[0]).toEqual(both[1]);
  }, 60_000);
});
