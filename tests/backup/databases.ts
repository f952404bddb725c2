/** Random databases, and pairs of them that were one once and went apart. */
import fc from 'fast-check';
import { sessionNoteId } from '../../utils/db/notes.ts';
import type { TwinnedStore } from '../../utils/db/record-stores.ts';
import { joinPauses } from '../../utils/domain/pauses.ts';
import { answer, DAY, ME, meeting, NOW, person, syncState } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';
import type { Records } from './support.ts';

/** Letters of every kind, and lines. */
export const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'budget', 'Ana leads', 'rollout\nfirst', 'a\n\nb') },
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom('\ud800 alone', '\u0000 nothing', '\u202eturned', '<img src=x onerror=alert(1)>'),
);

const counts = fc.integer({ min: 0, max: 3 });
const instants = fc.integer({ min: NOW - 1000 * DAY, max: NOW });
const days = fc.constantFrom('2026-01-05', '2026-02-28', '2025-12-31');
const addresses = fc.subarray(['ana@acme.com', 'ben@acme.com', 'chi@acme.com'], { maxLength: 2 });
const personId = fc.constantFrom('p0', 'p1', 'p2', 'inbox');
const personIds = fc.constantFrom('p0', 'p1', 'p2');
const meetingIds = fc.constantFrom('m0', 'm1', 'm2');
/** Few times that sessions are at: some are kept under two ids. */
const slots = fc.constantFrom(NOW - 7 * DAY, NOW, NOW + 7 * DAY);
const maybeDeleted = fc.option(fc.constant({ deletedAt: NOW }), { freq: 5, nil: {} });

const people = fc
  .record({
    id: fc.constantFrom('p0', 'p1', 'p2'),
    name: words,
    emails: addresses,
    relation: fc.constantFrom('report', 'peer', 'unset'),
    tracked: fc.boolean(),
    strengths: words,
    goodToKnow: words,
    createdAt: instants,
    pauses: fc
      .array(fc.record({ from: days }), { maxLength: 1 })
      .map((pauses) => joinPauses(pauses)),
    waivers: fc.array(fc.record({ flag: words, reason: words, until: days }), { maxLength: 2 }),
    links: fc.array(
      fc.record({ label: words, url: fc.constantFrom('https://a.example/', 'http://b.example/') }),
      { maxLength: 2 },
    ),
  })
  .chain((made) => maybeDeleted.map((gone) => person({ ...made, ...gone })));

const notes = fc
  .record({
    id: fc.constantFrom('n0', 'n1', 'n2', 'n3'),
    personId,
    kind: fc.constantFrom('session', 'coaching', 'quick', 'praise'),
    text: words,
    createdAt: instants,
  })
  .chain((made) => maybeDeleted.map((gone) => note({ ...made, ...gone })));

/** Of each session there is one. */
const sessionNotes = fc
  .record({ meetingId: meetingIds, personId: personIds, text: words, createdAt: instants })
  .chain((made) => {
    const id = sessionNoteId(made.meetingId);
    return maybeDeleted.map((gone) => note({ ...made, id, kind: 'session', ...gone }));
  });

const topics = fc
  .record({
    id: fc.constantFrom('t0', 't1', 't2'),
    personId,
    meetingId: meetingIds,
    text: words,
    order: fc.double({ noNaN: true, noDefaultInfinity: true }).map((order) => order + 0),
    state: fc.constantFrom('open', 'discussed'),
  })
  .map((made) => topic({ ...made, ...(made.state === 'discussed' && { closedAt: NOW }) }));

const followUps = fc
  .record({
    id: fc.constantFrom('f0', 'f1', 'f2'),
    personId,
    owner: fc.constantFrom('me', 'them'),
    text: words,
    due: days,
  })
  .map((made) => followUp(made));

const goals = fc
  .record({
    id: fc.constantFrom('g0', 'g1', 'g2'),
    personId,
    kind: fc.constantFrom('need', 'goal'),
    text: words,
    since: days,
    nextStep: words,
    evidence: fc.array(fc.record({ at: days, text: words }), { maxLength: 2 }),
    isFocus: fc.boolean(),
  })
  .map(({ isFocus, ...made }) =>
    goal({ ...made, state: isFocus && made.kind === 'need' ? 'focus' : 'parked' }),
  );

const meetings = fc
  .record({
    id: meetingIds,
    title: words,
    start: fc.oneof(instants, slots),
    lastSeenAt: instants,
    firstSeenAt: instants,
    settled: fc.boolean(),
    status: fc.constantFrom('confirmed', 'cancelled'),
  })
  .map((made) => meeting(made));

const changes = fc
  .record({ id: fc.constantFrom('c0', 'c1', 'c2'), after: instants, before: instants })
  .map((made) => change(made));

const sessions = fc
  .record({
    meetingId: meetingIds,
    personId: personIds,
    startedAt: instants,
    clock: fc.array(fc.record({ from: instants }), { maxLength: 2 }),
    taps: fc.array(fc.record({ at: instants, who: fc.constantFrom('me', 'them', 'nobody') }), {
      maxLength: 2,
    }),
    help: fc.record({ asked: fc.constant('yes' as const), answer: words }),
    questions: fc.array(
      fc.record({ id: words, at: instants, text: words }, { requiredKeys: ['id', 'at'] }),
      { maxLength: 2 },
    ),
    andWhatElse: counts,
  })
  .map((made) => session(made));

const questions = fc
  .record({ id: fc.constantFrom('q0', 'q1'), text: words })
  .map((made) => ownQuestion(made));

const byKey = <Kept extends { readonly id: string }>(of: fc.Arbitrary<Kept>) =>
  fc.uniqueArray(of, { selector: ({ id }) => id, maxLength: 4 });

/** A database with something of everything. */
export const database: fc.Arbitrary<Records> = fc.record({
  people: byKey(people),
  notes: byKey(fc.oneof(notes, sessionNotes)),
  agenda: byKey(topics),
  followUps: byKey(followUps),
  goals: byKey(goals),
  sessions: fc.uniqueArray(sessions, { selector: ({ meetingId }) => meetingId, maxLength: 3 }),
  questions: byKey(questions),
  meetings: byKey(meetings),
  changes: byKey(changes),
  answers: fc.constantFrom([], [answer()]),
  explanations: fc.constantFrom([], [explanation('c0', { asker: 'me' })]),
  syncState: fc.constantFrom([], [syncState({ lastGoodAt: NOW, watchedSince: NOW - DAY })]),
});

type Edited = Readonly<Record<string, unknown>>;

/** How one side went on with each record: how often it wrote it, by its key. */
const sideOf = (device: string) =>
  fc.tuple(database, fc.infiniteStream(counts)).map(([edits, times]) => ({ device, edits, times }));

type Side = { device: string; edits: Records; times: Iterator<number> };

/** A side of the pair: what both began with, written on by its device. */
function goneOn(begun: Records, { device, edits, times }: Side): Records {
  const stores = new Set([...Object.keys(begun), ...Object.keys(edits)]) as Set<TwinnedStore>;
  const entries = [...stores].map((store) => {
    const records = new Map<string, Edited>();
    for (const record of begun[store] ?? []) records.set(keyOf(record), { ...record });
    for (const record of edits[store] ?? []) {
      const count = times.next().value ?? 0;
      const known = records.get(keyOf(record));
      // What one device made or wrote, it counts; what it did not write is as both had it.
      if (known && count === 0) continue;
      const version = { ...(known?.['version'] as object | undefined), [device]: count + 1 };
      const isVersioned = 'version' in record;
      records.set(keyOf(record), { ...record, ...(isVersioned && { version }) });
    }
    return [store, [...records.values()]] as const;
  });
  return Object.fromEntries(entries);
}

function keyOf(record: object): string {
  const { id, subject, meetingId, calendarId } = record as Edited;
  return String(id ?? subject ?? meetingId ?? calendarId);
}

/** Two databases that went apart, whose records of one key have a common beginning or none. */
export const pair: fc.Arbitrary<readonly [Records, Records]> = fc
  .tuple(database, sideOf('one'), sideOf('other'))
  .map(([begun, one, other]) => [goneOn(begun, one), goneOn(begun, other)] as const);

/** Whose data all of it is. */
export const OWNER = ME;
