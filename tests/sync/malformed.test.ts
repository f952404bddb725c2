import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listLedger } from '../../utils/db/changes.ts';
import { listMeetings } from '../../utils/db/meetings.ts';
import { sync } from '../../utils/sync/run.ts';
import { DAY } from '../../utils/time.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { connectAccount, NOON, openOffice, type Office } from './support.ts';

const clock = { now: NOON.epochMilliseconds };
vi.mock('../../utils/clock.ts', () => ({
  // A wish is content with a reading as young as itself, so time goes on.
  now: () => (clock.now += 1_000),
  zone: () => 'Europe/Berlin',
}));

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

type Json = Record<string, unknown>;

/** What a field may hold that it should not. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', 'x', -1, 1e308, true, [], {}, [[]], { date: 'never' }),
  fc.constantFrom('2026-13-45T99:99:99Z', '0000-00-00', '‮gro', '\u{0}', '😀'.repeat(5_000)),
  fc.constant(Array.from({ length: 3_000 }, () => ({ email: 7 }))),
  fc.jsonValue({ maxDepth: 4 }),
);

/** How one item of a reply is spoilt: which, in which field, with what, or as a whole. */
interface Spoiling {
  readonly place: number;
  readonly field: string;
  readonly value: unknown;
  readonly whole: boolean;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat(),
  field: fc.constantFrom(
    'id',
    'status',
    'start',
    'end',
    'originalStartTime',
    'attendees',
    'recurrence',
    'updated',
    'organizer',
    'recurringEventId',
    'iCalUID',
    'created',
    'eventType',
    'sequence',
    'summary',
    '__proto__',
    'extendedProperties',
    'htmlLink',
    'etag',
    'attendeesOmitted',
  ),
  value: garbage,
  whole: fc.boolean(),
});

/** Spoils items of a page, all but the one that a test goes on to look for. */
function spoil(body: string, spoilings: readonly Spoiling[], spared: string): string {
  const page = JSON.parse(body) as { items?: Json[] };
  const items = page.items ?? [];
  // Its series, too: where that cannot be read, nothing of it is believed for good reason.
  const free = items.filter(({ id }) => typeof id === 'string' && !spared.startsWith(id));
  for (const { place, field, value, whole } of spoilings) {
    const item = free[place % Math.max(1, free.length)];
    if (item === undefined) continue;
    if (whole) items[items.indexOf(item)] = value as Json;
    else Object.defineProperty(item, field, { value, enumerable: true, configurable: true });
  }
  return JSON.stringify(page);
}

it('malformed items neither throw out of a sync nor stop it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(spoiling, { minLength: 1, maxLength: 40 }), async (spoilings) => {
      await startAfresh();
      office.google.faults.clear();
      await connectAccount(office.account);
      const run = () => sync({ token: office.token, force: true, client: office.client });
      expect(await run()).toBe('synced');
      const meetings = await listMeetings(office.account, 0, Number.MAX_SAFE_INTEGER);
      const soon = NOON.epochMilliseconds + DAY;
      const spared = meetings.find(
        ({ start, status, verdict, seriesId }) =>
          start > soon && status !== 'cancelled' && verdict === 'yes' && seriesId !== undefined,
      );
      const eventId = spared?.eventIds[0] ?? '';
      const calendar = office.google.world.calendar(office.account);
      const cancelled = async () =>
        (await listLedger(office.account)).filter(
          ({ meetingId, kind, preInstall }) =>
            meetingId === spared?.id && kind === 'cancelled' && !preInstall,
        ).length;

      calendar.cancel(eventId);
      office.google.faults.always({ mangle: (body) => spoil(body, spoilings, eventId) });
      const outcome = await run();
      // Spoilt so that sessions seem to be gone, a listing may be refused as a whole.
      expect(['synced', 'unreadable-reply', 'no-access']).toContain(outcome);
      expect([outcome === 'synced' ? 1 : 0, 1]).toContain(await cancelled());

      office.google.faults.clear();
      expect(await run()).toBe('synced');
      expect(await cancelled()).toBe(1);
      calendar.restore(eventId);
    }),
    { numRuns: 12 },
  );
});

it(
  'replies that are no pages at all end a sync with a trouble, and the next is right',
  { timeout: 60_000 },
  async () => {
    await connectAccount(office.account);
    const run = () => sync({ token: office.token, force: true, client: office.client });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.constant('{"kind":"calendar#events"}')),
        async (body) => {
          office.google.faults.always({ mangle: () => body });
          expect(['unreadable-reply', 'synced', 'offline']).toContain(await run());
          office.google.faults.clear();
          expect(await run()).toBe('synced');
        },
      ),
      { numRuns: 25 },
    );
    expect((await listMeetings(office.account, 0, Number.MAX_SAFE_INTEGER)).length).toBeGreaterThan(
      100,
    );
  },
);
