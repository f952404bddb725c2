/** Random stories. */
import fc from 'fast-check';
import { NOISE_EDITS } from './noise-edits.ts';
import type { Kill, Way } from './way.ts';
import type { CalendarPlan, EventPlan, Rhythm } from './stage.ts';
import { EDITS, type Step, type Story, type SyncKind } from './story.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Some with a change of clocks soon, in Europe or in America. */
const BEGINNINGS = [
  '2026-09-01T08:00:00Z',
  '2026-10-12T08:00:00Z',
  '2026-03-02T13:00:00Z',
  '2026-06-15T06:00:00Z',
];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];

const rhythm = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Rhythm>('weekly') },
  { weight: 3, arbitrary: fc.constant<Rhythm>('once') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Rhythm[]>('biweekly', 'twice a week', 'monthly', 'daily'),
  },
);

const event: fc.Arbitrary<EventPlan> = fc
  .record({
    rhythm,
    person: fc.nat(9),
    isMine: fc.boolean(),
    day: fc.integer({ min: -45, max: 20 }),
    hour: fc.integer({ min: 8, max: 17 }),
    minutes: fc.constantFrom(30, 60),
    allDay: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    zone: fc.constantFrom(...ZONES),
    count: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 14 }) },
    ),
    room: fc.boolean(),
  })
  // Long rows of days would only cost time.
  .map((one) =>
    one.rhythm === 'daily' ? { ...one, day: Math.max(one.day, -9), count: one.count || 20 } : one,
  );

const plan: fc.Arbitrary<CalendarPlan> = fc.record({
  isHasty: fc.constant(false),
  begin: fc.constantFrom(...BEGINNINGS),
  zone: fc.constantFrom(...ZONES),
  orphans: fc.constantFrom('sparse', 'gone'),
  exceptions: fc.constantFrom('dropped', 'kept'),
  bareCancellations: fc.boolean(),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
});

/** From minutes to a month without a sync. */
const pause = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 * HOUR }) },
  { weight: 4, arbitrary: fc.integer({ min: 3 * HOUR, max: 3 * DAY }) },
  { weight: 2, arbitrary: fc.integer({ min: 3 * DAY, max: 10 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 25 * DAY, max: 45 * DAY }) },
);

const syncKind = fc.oneof(
  { weight: 12, arbitrary: fc.constant<SyncKind>('sync') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<SyncKind[]>('token expired', 'token refused'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<SyncKind[]>('no access', 'not found', 'server down', 'lost midway'),
  },
);

const numbers = fc.record({ which: fc.nat(99), slot: fc.nat(99), amount: fc.nat(99) });

function stepOf(names: readonly string[]): fc.Arbitrary<Step> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ minutes: pause, edit: fc.constantFrom(...names), numbers }),
    },
    { weight: 2, arbitrary: fc.record({ minutes: pause, sync: syncKind }) },
  );
}

/** Anything may happen, at any time. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  plan,
  steps: fc.array(stepOf(Object.keys(EDITS)), { minLength: 2, maxLength: 16 }),
});

/** Anything may happen, and to a series many things at once: more than the calendar can tell. */
export const hastyStory: fc.Arbitrary<Story> = anyStory.map(({ plan: calendar, steps }) => ({
  plan: { ...calendar, isHasty: true },
  steps,
}));

/**
 * Anything may happen, but each sync either goes well or fails at once: at which request one is lost
 * midway depends on how many there are, and whether it is read at all on that.
 */
export const steadyStory: fc.Arbitrary<Story> = anyStory.map(({ steps, ...story }) => ({
  ...story,
  steps: steps.map((step) =>
    'sync' in step && step.sync === 'lost midway' ? { ...step, sync: 'not found' } : step,
  ),
}));

const quietly = stepOf(Object.keys(NOISE_EDITS));

/** Some edits, a first sync, and from then on nothing but noise. */
export const noisyStory: fc.Arbitrary<Story> = fc
  .record({
    plan,
    before: fc.array(
      stepOf(Object.keys(EDITS)).filter((step) => 'edit' in step),
      { maxLength: 4 },
    ),
    noise: fc.array(quietly, { minLength: 2, maxLength: 6 }),
  })
  .map(({ plan: calendar, before, noise }) => ({
    plan: calendar,
    steps: [...before, { minutes: 31, sync: 'sync' as const }, ...noise],
  }));

const trouble = fc.constantFrom<Way['troubles'][number][]>(
  { status: 429, retryAfter: 3 },
  { status: 500 },
  { status: 503 },
  { status: 403, reason: 'rateLimitExceeded' },
  { cutAfter: 40 },
  { drop: true },
);

const kill: fc.Arbitrary<Kill> = fc.record({
  at: fc.integer({ min: 1, max: 9 }),
  how: fc.constantFrom('abort at request', 'abort at page', 'throw at page'),
});

/** Any way of syncing. */
export const anyWay: fc.Arbitrary<Way> = fc.record({
  pageSize: fc.oneof(fc.constant(undefined), fc.integer({ min: 2, max: 30 })),
  emptyFirst: fc.nat(2),
  order: fc.nat(9),
  troubles: fc.array(trouble, { maxLength: 3 }),
  kills: fc.array(kill, { maxLength: 3 }),
});
