import { beforeAll, describe, expect, it } from 'vitest';
import { leaveDatabase, startAfresh } from '../db/fresh-database.ts';
import { NOON, openOffice, readAt } from '../sync/support.ts';
import { dumpHere, type Dump } from './dump.ts';
import { expectSound, flawsOf } from './invariants.ts';
import { FLAWS, type FlawKind } from './flaw.ts';
import { writeAboutAll } from './written.ts';

/** A calendar read twice, and something of everything written about its people. */
let before: Dump;
let sound: Dump;
beforeAll(async () => {
  await startAfresh();
  const office = await openOffice();
  const { google, team, account } = office;
  const read = (at: Temporal.Instant) => readAt(office, at);
  await read(NOON);
  await writeAboutAll(account, NOON.epochMilliseconds);
  before = await dumpHere();
  const isToCome = ({ verdict, seriesId, originalStart }: (typeof team.events)[number]) =>
    verdict === 'yes' &&
    seriesId !== undefined &&
    originalStart instanceof Temporal.ZonedDateTime &&
    originalStart.epochMilliseconds > NOON.add({ hours: 24 }).epochMilliseconds;
  const { seriesId: series, originalStart } = team.events.find(isToCome) ?? {};
  if (series === undefined || originalStart === undefined) throw new Error('Nobody is met.');
  google.world.calendar(account).cancel({ series, originalStart });
  await read(NOON.add({ minutes: 10 }));
  sound = await dumpHere();
  await google.close();
  await leaveDatabase();
});

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;

/** The same after somebody's mistake. */
function spoilt(spoil: (rows: Rows) => void): Dump {
  const rows = structuredClone(sound) as unknown as Rows;
  spoil(rows);
  return rows;
}

/** The first row of a store for which it holds. */
function first(rows: Rows, store: string, holds: (row: Row) => boolean = () => true): Row {
  const row = rows[store]?.find(holds);
  if (!row) throw new Error(`${store} has none.`);
  return row;
}

function add(rows: Rows, store: string, row: Row): void {
  rows[store]?.push(row);
  const { counts } = first(rows, 'meta', ({ key }) => key === 'witness')['value'] as {
    counts: Record<string, number>;
  };
  counts[store] = rows[store]?.length ?? 0;
}

function remove(rows: Rows, store: string, row: Row): void {
  rows[store] = (rows[store] ?? []).filter((each) => each !== row);
}

const isAlive = ({ deletedAt }: Row) => deletedAt === undefined;

const PLANTED: readonly (readonly [string, FlawKind, (rows: Rows) => void])[] = [
  ['a field that no record has', 'invalid', (rows) => (first(rows, 'notes')['colour'] = 'red')],
  ['a word that is none', 'invalid', (rows) => (first(rows, 'agenda')['state'] = 'opened')],
  ['a time that is none', 'invalid', (rows) => (first(rows, 'meetings')['start'] = Number.NaN)],
  ['a missing field', 'invalid', (rows) => delete first(rows, 'changes')['lineage']],
  [
    'a link that runs code',
    'invalid',
    (rows) => (first(rows, 'meetings')['link'] = 'javascript:1'),
  ],
  ['a token that is none', 'invalid', (rows) => (first(rows, 'syncState')['token'] = 7)],
  [
    'somebody found by no address',
    'invalid',
    (rows) => (first(rows, 'people')['addressKeys'] = []),
  ],
  [
    'one session kept twice',
    'double',
    (rows) => add(rows, 'meetings', { ...first(rows, 'meetings'), id: 'again' }),
  ],
  [
    'a series kept twice',
    'double',
    (rows) => {
      const series = first(rows, 'series');
      add(rows, 'series', { ...series, lineage: 'again', aliases: [series['lineage']] });
    },
  ],
  [
    'somebody recorded twice',
    'double',
    (rows) => add(rows, 'people', { ...first(rows, 'people', isAlive), id: 'again' }),
  ],
  [
    'an entry made twice',
    'entry',
    (rows) => add(rows, 'changes', { ...first(rows, 'changes'), id: 'f'.repeat(32) }),
  ],
  [
    'an entry whose words are others',
    'entry',
    (rows) => (first(rows, 'changes', ({ kind }) => kind === 'cancelled')['kind'] = 'moved'),
  ],
  [
    'pages of two readings',
    'double',
    (rows) => {
      const page = { account: 'a', calendarId: 'a', part: 'bell:0', page: {} };
      rows['syncPages'] = [0, 1].map((number) => ({ ...page, number, run: { startedAt: number } }));
    },
  ],
  ['a note about nobody', 'orphan', (rows) => (first(rows, 'notes')['personId'] = 'nobody')],
  [
    'a topic about somebody of another account',
    'orphan',
    (rows) => (first(rows, 'agenda')['account'] = 'else@northwind.example'),
  ],
  [
    'a goal of somebody deleted',
    'orphan',
    (rows) => delete first(rows, 'goals', (row) => !isAlive(row))['deletedAt'],
  ],
  [
    'an entry of an event nobody knows',
    'orphan',
    (rows) => {
      const change = first(rows, 'changes', ({ kind }) => kind !== 'cancelled');
      Object.assign(change, { meetingId: 'nowhere', lineage: 'nowhere' });
    },
  ],
  [
    'something said of no entry',
    'orphan',
    (rows) => (first(rows, 'explanations')['id'] = 'nothing'),
  ],
  [
    'a second focus',
    'focus',
    (rows) =>
      (first(rows, 'goals', (goal) => isAlive(goal) && goal['state'] === 'parked')['state'] =
        'focus'),
  ],
  [
    'a goal as the focus',
    'focus',
    (rows) =>
      (first(rows, 'goals', (goal) => isAlive(goal) && goal['state'] === 'focus')['kind'] = 'goal'),
  ],
  ['a record too few', 'count', (rows) => remove(rows, 'series', first(rows, 'series'))],
  ['a note that is gone', 'lost', (rows) => remove(rows, 'notes', first(rows, 'notes'))],
  ['a note as it never was', 'lost', (rows) => (first(rows, 'notes')['text'] = 'Nothing')],
  ['a note as it was before', 'lost', (rows) => (first(rows, 'notes')['version'] = {})],
  [
    'an entry that is gone',
    'lost',
    (rows) =>
      remove(
        rows,
        'changes',
        first(rows, 'changes', ({ preInstall }) => !!preInstall),
      ),
  ],
  [
    'a session of the past that is gone',
    'lost',
    (rows) =>
      remove(
        rows,
        'meetings',
        first(rows, 'meetings', ({ settled }) => !!settled),
      ),
  ],
  [
    'an entry that is history no more',
    'rewritten',
    (rows) => (first(rows, 'changes', ({ preInstall }) => !!preInstall)['preInstall'] = false),
  ],
];

describe('a database that was only written by the product', () => {
  it('has something of everything, and no flaw', async () => {
    const filled = ['meetings', 'changes', 'series', 'people', 'notes', 'goals', 'explanations'];
    expect(filled.filter((store) => !sound[store]?.length)).toEqual([]);
    expect(sound['changes']?.length).toBeGreaterThan(before['changes']?.length ?? 0);
    expect(await flawsOf(sound, { before })).toEqual([]);
    await expectSound(sound, { before });
  });
});

describe('a planted flaw', () => {
  it.each(PLANTED)('is found: %s', async (_, kind, spoil) => {
    const flaws = await flawsOf(spoilt(spoil), { before });
    expect(flaws.map((flaw) => flaw.kind)).toContain(kind);
    await expect(expectSound(spoilt(spoil), { before })).rejects.toThrow(`${kind}: `);
    expect(await flawsOf(spoilt(spoil), { before, but: FLAWS })).toEqual([]);
  });

  it('there is one at least of every kind', () => {
    expect(new Set(PLANTED.map(([, kind]) => kind))).toEqual(new Set(FLAWS));
  });
});
