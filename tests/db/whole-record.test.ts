/**
 * A manager's record through anything that is done to it, in any order: what is open is carried over
 * until it is closed, whoever is merged, split or deleted and whatever the calendar does; nobody has
 * two foci; nothing is lost; and every step can be taken back, down to the first, and done again.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addTopics, changeSide, reorderTopic } from '../../utils/db/agenda.ts';
import { applyReading } from '../../utils/db/apply-reading.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { changeRecord, deleteRecord } from '../../utils/db/change-record.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { addFollowUp } from '../../utils/db/follow-ups.ts';
import { addGoal, makeFocus } from '../../utils/db/goals.ts';
import { readOpenAgenda } from '../../utils/db/open-agenda.ts';
import { openDatabase } from '../../utils/db/open.ts';
import {
  deletePerson,
  mergePeople,
  restorePerson,
  splitPeople,
} from '../../utils/db/people-changes.ts';
import { savePeople } from '../../utils/db/people.ts';
import { BOOKKEEPING } from '../../utils/db/record-form.ts';
import { RECORD_STORES } from '../../utils/db/record-stores.ts';
import type { Edit, Writing } from '../../utils/db/write-records.ts';
import { agendaSummary, closeFollowUp } from '../../utils/domain/follow-ups.ts';
import { discussTopic, dropTopic, reopenTopic } from '../../utils/domain/agenda.ts';
import { setGoalState } from '../../utils/domain/goals.ts';
import type { FollowUp, Goal, Topic } from '../../utils/domain/record-types.ts';
import type { Note, Person } from '../../utils/domain/types.ts';
import { ME } from '../domain/builders.ts';
import { meetingWith } from '../support/meetings.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

const TEAM = ['Ana', 'Ben', 'Chi'].map((name) => ({
  name,
  emails: ['work', 'home'].map((place) => `${name.toLowerCase()}@${place}.example`),
}));
const TODAY = '2026-03-02';

useFreshDatabase();

/** Everything alive, without what only counts writings. */
interface Alive {
  readonly people: readonly Person[];
  readonly notes: readonly Note[];
  readonly agenda: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  readonly goals: readonly Goal[];
}

async function alive(): Promise<Alive> {
  const db = await openDatabase();
  const stores = RECORD_STORES.map(async (store) => {
    const records: readonly object[] = await db.getAll(store);
    const plain = records
      .map((record) => Object.entries(record).filter(([field]) => !BOOKKEEPING.includes(field)))
      .map((fields): Record<string, unknown> => Object.fromEntries(fields));
    return [store, plain.filter((record) => record['deletedAt'] === undefined)] as const;
  });
  // They were read from these very stores.
  return Object.fromEntries(await Promise.all(stores)) as unknown as Alive;
}

/** What must be open with whom, by the record's id. */
type Open = ReadonlyMap<string, string>;

/** Some are rarer in life, and do more: they come as often as the others. */
const ACTS = [
  ...(['topics', 'tick', 'drop', 'reopen', 'move', 'side', 'promise', 'keep', 'note'] as const),
  ...(['need', 'need', 'need', 'focus', 'park', 'remove', 'leave', 'return', 'calendar'] as const),
  ...(['merge', 'merge', 'split', 'split'] as const),
];

/** One step: what is done, to which of those there are, and to which place or other. */
const step = fc.record({ what: fc.constantFrom(...ACTS), which: fc.nat(30), other: fc.nat(30) });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function pick<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % Math.max(items.length, 1)];
}

/** Does a step where it can be done; gives what it wrote. */
async function act(
  { what, which, other }: Step,
  at: number,
): Promise<Writing<unknown> | undefined> {
  const { people, agenda, followUps, goals } = await alive();
  const who = pick(people, which);
  const topic = pick(agenda, which);
  const promise = pick(followUps, which);
  const need = pick(goals, which);
  const side = other % 2 === 0 ? 'mine' : 'theirs';
  if (what === 'calendar') {
    const state = { account: ME, calendarId: ME, unreadable: 0, lastGoodAt: at };
    const counterpart = pick(TEAM, which)?.emails[0] ?? '';
    const status = other % 3 === 0 ? 'cancelled' : 'confirmed';
    const put = [meetingWith({ id: `m${which % 4}`, account: ME, counterpart, status })];
    await applyReading({ state, put, remove: [`m${other % 4}x`], series: [], changes: [] });
  }
  if (what === 'return') {
    const db = await openDatabase();
    const gone = (await db.getAll('people')).filter(({ deletedWhole }) => deletedWhole);
    const chosen = pick(gone, which);
    return chosen && restorePerson(chosen.id, at, '2026-03-02');
  }
  if (what === 'topics' && who) return addTopics(ME, who, side, [`${at}a`, `${at}b`], at);
  if (what === 'promise' && who) return addFollowUp(ME, who, { owner: 'me', text: `${at}` }, at);
  if (what === 'note' && who) return saveCapture(ME, who, { kind: 'note', text: `${at}` }, at);
  if (what === 'need' && who) {
    const asNeed = { kind: 'need', text: `${at}`, asFocus: other % 4 > 0 } as const;
    return addGoal(ME, who, asNeed, TODAY, at);
  }
  if (what === 'leave' && who && people.length > 1) return deletePerson(who.id, at);
  if (what === 'merge' && who) {
    const second = pick(people, other);
    return second && mergePeople(ME, who, second, who.name, at);
  }
  if (what === 'split' && who) return splitPeople(who.id, who.emails.slice(0, 1), `New ${at}`, at);
  if (what === 'focus' && need) return makeFocus(need, TODAY, at);
  if (what === 'park' && need) {
    return changeRecord('goals', need.id, at, (each) => setGoalState(each, 'parked', TODAY));
  }
  if (what === 'remove' && topic) return deleteRecord('agenda', topic.id, at);
  if (what === 'move' && topic) return reorderTopic(topic, other, at);
  if (what === 'side' && topic) return changeSide(topic, at);
  if (what === 'keep' && promise) {
    return changeRecord('followUps', promise.id, at, (each) => closeFollowUp(each, 'done', at));
  }
  if (!topic) return undefined;
  if (what === 'reopen') return changeRecord('agenda', topic.id, at, reopenTopic);
  if (what === 'tick') return changeRecord('agenda', topic.id, at, (one) => discussTopic(one, at));
  if (what === 'drop') return changeRecord('agenda', topic.id, at, (one) => dropTopic(one, at));
  return undefined;
}

/** What a step makes of what is open: by what it says, not by what it wrote. */
function follow(open: Open, before: Alive, after: Alive, { what, which }: Step): Open {
  const next = new Map(open);
  const topic = pick(before.agenda, which);
  const promise = pick(before.followUps, which);
  const isNew = (id: string) =>
    ![...before.agenda, ...before.followUps].some((one) => one.id === id);
  if (['tick', 'drop', 'remove'].includes(what) && topic) next.delete(topic.id);
  if (what === 'keep' && promise) next.delete(promise.id);
  if (what === 'reopen' && topic) next.set(topic.id, topic.personId);
  if (what === 'topics' || what === 'promise') {
    const who = pick(before.people, which);
    for (const { id } of [...after.agenda, ...after.followUps])
      if (isNew(id)) next.set(id, who?.id ?? '');
  }
  if (what === 'merge') {
    const left = after.people.map(({ id }) => id);
    const gone = before.people.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
    const kept = after.people.find(({ emails }) =>
      before.people.some(
        (one) => gone.includes(one.id) && one.emails.every((each) => emails.includes(each)),
      ),
    );
    for (const [id, person] of next) if (gone.includes(person)) next.set(id, kept?.id ?? '');
  }
  return next;
}

async function expectSound(open: Open, now: Alive): Promise<void> {
  const { people, agenda, followUps, goals, notes } = now;
  const isOpen = ({ state }: Topic | FollowUp) => state === 'open';
  const found = [...agenda, ...followUps].filter(isOpen);
  expect(new Map(found.map(({ id, personId }) => [id, personId]))).toEqual(open);
  const summaries = await readOpenAgenda(ME);
  for (const { id } of people) {
    const of = <Record extends { readonly personId: string }>(all: readonly Record[]) =>
      all.filter(({ personId }) => personId === id);
    const summary = agendaSummary(of(agenda), of(followUps));
    expect(summaries.get(id) ?? { topics: 0, promises: 0 }).toEqual(summary);
    expect(of(goals).filter(({ state }) => state === 'focus').length).toBeLessThanOrEqual(1);
  }
  // Whatever there is hangs on somebody who is there, and nobody shares an address.
  const ids = new Set(people.map(({ id }) => id));
  const stray = [...agenda, ...followUps, ...goals, ...notes].filter(
    (one) => !ids.has(one.personId),
  );
  expect(stray).toEqual([]);
  const addresses = people.flatMap(({ emails }) => emails);
  expect(new Set(addresses).size).toBe(addresses.length);
}

it('holds through anything, and every step is taken back and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      await startAfresh();
      await savePeople(
        ME,
        TEAM.map((who) => ({ who, facts: {} })),
        1,
      );
      const past: { edits: readonly Edit[]; before: Alive; after: Alive }[] = [];
      let open: Open = new Map();
      let clock = 1;
      for (const one of steps) {
        clock += 1;
        const before = await alive();
        const writing = await act(one, clock);
        const after = await alive();
        if (one.what === 'leave' || one.what === 'return') {
          // With whoever goes, everything goes, and comes back with them.
          const left = new Set(after.people.map(({ id }) => id));
          const back = [...after.agenda, ...after.followUps].filter(
            ({ state }) => state === 'open',
          );
          open = new Map(
            one.what === 'leave'
              ? [...open].filter(([, person]) => left.has(person))
              : [...open, ...back.map(({ id, personId }) => [id, personId] as const)],
          );
        } else if (writing) open = follow(open, before, after, one);
        await expectSound(open, after);
        if (writing && writing.edits.length > 0) past.push({ edits: writing.edits, before, after });
      }
      const undone: { edits: readonly Edit[]; after: Alive }[] = [];
      for (const { edits, before, after } of past.toReversed()) {
        clock += 1;
        undone.push({ edits: (await undoEdits(edits, clock)).edits, after });
        expect(await alive()).toEqual(before);
      }
      for (const { edits, after } of undone.toReversed()) {
        clock += 1;
        await undoEdits(edits, clock);
        expect(await alive()).toEqual(after);
      }
    }),
    { numRuns: 50 },
  );
}, 120_000);
