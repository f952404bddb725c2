/**
 * Random teams: what was done to each session stands beside the records it led to, so that every
 * figure can be counted again from what was done.
 */
import fc from 'fast-check';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { ChangeKind, Explanation } from '../../utils/domain/ledger-types.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { teamRecords, type StoredTeam, type TeamRecords } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Pause, Person, Relation } from '../../utils/domain/types.ts';
import { DAY, HOUR, ME, meeting, MINUTE, NOW, person, ZONE } from './builders.ts';
import { dayAfter, type Deed, type Doing } from './deeds.ts';
import { change, explanation, span } from './ledger-builders.ts';

const DOINGS: readonly Doing[] = [
  'nothing',
  'nothing',
  'nothing',
  'moved',
  'moved',
  'shortened',
  'lengthened',
  'cancelled',
  'cancelled',
  'declined-by-me',
  'declined-by-them',
  'counterpart-removed',
];
const SAID: readonly (Partial<Explanation> | undefined)[] = [
  undefined,
  undefined,
  undefined,
  { asker: 'me' },
  { asker: 'them' },
  { asker: 'neither' },
  { asker: 'me', reason: 'ill' },
  { reason: 'customer' },
];

export interface RandomTeam {
  readonly stored: StoredTeam;
  readonly records: TeamRecords;
  readonly people: readonly Person[];
  readonly deeds: readonly Deed[];
}

const edit = fc.record({
  doing: fc.constantFrom(...DOINGS),
  /** Hours before the session at which it was first seen. */
  lead: fc.integer({ min: -20, max: 300 }),
  /** Hours between the last sight of it unchanged and that; absent: never seen before. */
  width: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  /** Hours by which it was moved. */
  by: fc.constantFrom(-170, -48, -3, 2, 24, 100, 200),
  said: fc.constantFrom(...SAID),
});

const somebody = fc.record({
  relation: fc.constantFrom<Relation>('report', 'report', 'report', 'peer', 'manager'),
  every: fc.constantFrom(7, 7, 14),
  minutes: fc.constantFrom(30, 30, 30, 45),
  hour: fc.integer({ min: 0, max: 100 }),
  edits: fc.array(edit, { minLength: 18, maxLength: 18 }),
  pause: fc.option(fc.tuple(fc.integer({ min: -80, max: 10 }), fc.integer({ min: 0, max: 20 })), {
    nil: undefined,
  }),
  joined: fc.option(fc.integer({ min: -100, max: 0 }), { nil: undefined, freq: 3 }),
  left: fc.option(fc.integer({ min: -60, max: 0 }), { nil: undefined, freq: 8 }),
  set: fc.boolean(),
  isWaived: fc.constantFrom(false, false, false, true),
});

/** Sessions are put around this place of the series: so many have been, the rest is to come. */
const PAST = 14;

/** A team at `NOW` in `ZONE`, its record as old as so many days. */
export const randomTeam: fc.Arbitrary<RandomTeam> = fc
  .record({
    all: fc.array(somebody, { minLength: 1, maxLength: 6 }),
    age: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ all, age }) => {
    const installedAt = NOW - age * DAY;
    const people = all.map((each, place) => personOf(each, place));
    const deeds = all.flatMap((each, place) =>
      each.edits.map((given, at) => deedOf(each, given, `p${place}`, at, installedAt)),
    );
    const meetings = deeds.map((deed) => meetingOf(deed));
    const stored: StoredTeam = {
      people: gatherPeople(people, meetings),
      changes: deeds.flatMap((deed) => deed.change ?? []),
      explanations: deeds.flatMap((deed) =>
        deed.change && deed.said ? explanation(deed.change.id, deed.said) : [],
      ),
      thresholds: STANDARD,
      installedAt,
      hasCalendar: true,
      now: NOW,
      zone: ZONE,
    };
    const records = teamRecords(stored);
    return { stored, records, people, deeds, [fc.toStringMethod]: () => told(people, deeds, age) };
  });

/** What a failure is about, in few words: years of sessions are not read by anybody. */
function told(people: readonly Person[], deeds: readonly Deed[], age: number): string {
  const done = deeds.filter(({ doing }) => doing !== 'nothing');
  const who = people.map(({ id, relation, pauses, startedOn, leftOn, cadenceDays, waivers }) => ({
    id,
    relation,
    pauses,
    startedOn,
    leftOn,
    cadenceDays,
    waivers,
  }));
  return JSON.stringify({ age, who, done }, undefined, 1);
}

type Somebody = typeof somebody extends fc.Arbitrary<infer Value> ? Value : never;
type Edit = Somebody['edits'][number];

function personOf(each: Somebody, place: number): Person {
  const { pause, joined, left, set, isWaived } = each;
  const pauses: Pause[] = pause
    ? [{ from: dayAfter(pause[0]), until: dayAfter(pause[0] + pause[1]) }]
    : [];
  return person({
    id: `p${place}`,
    name: `Person ${place}`,
    emails: [`p${place}@acme.com`],
    relation: each.relation,
    pauses,
    ...(set && { cadenceDays: each.every }),
    ...(joined !== undefined && { startedOn: dayAfter(joined) }),
    ...(left !== undefined && { leftOn: dayAfter(left) }),
    ...(isWaived && { waivers: [{ flag: 'fairness', reason: 'Part-time', until: dayAfter(0) }] }),
  });
}

const KINDS: Readonly<Record<Exclude<Doing, 'nothing'>, ChangeKind>> = {
  moved: 'moved',
  shortened: 'shortened',
  lengthened: 'lengthened',
  cancelled: 'cancelled',
  'declined-by-me': 'declined-by-me',
  'declined-by-them': 'declined-by-them',
  'counterpart-removed': 'counterpart-removed',
};

function deedOf(
  { every, minutes: usual, hour }: Somebody,
  { doing, lead, width, by, said }: Edit,
  personId: string,
  at: number,
  installedAt: number,
): Deed {
  const planned = NOW + (at - PAST) * every * DAY + (hour - 50) * HOUR;
  const id = `${personId}-${at}`;
  const start = doing === 'moved' ? planned + by * HOUR : planned;
  const minutes = doing === 'shortened' ? usual - 15 : doing === 'lengthened' ? usual + 15 : usual;
  const before = planned - lead * HOUR;
  // What is yet to be seen has not happened.
  const happened = doing === 'nothing' || before <= NOW;
  const base = { id, personId, planned };
  if (!happened || doing === 'nothing') {
    return { ...base, start: planned, minutes: usual, doing: 'nothing' };
  }
  const { after: _, ...entry } = change({
    id: `c-${id}`,
    meetingId: id,
    kind: KINDS[doing],
    counterpart: `${personId}@acme.com`,
    from: span(planned, usual),
    to: span(start, minutes),
    before,
    preInstall: before <= installedAt,
  });
  const seen = width === undefined ? entry : { ...entry, after: before - width * HOUR };
  return { ...base, start, minutes, doing, change: seen, ...(said && { said }) };
}

function meetingOf({ id, personId, planned, start, minutes, doing }: Deed): Meeting {
  return meeting({
    id,
    account: ME,
    lineage: personId,
    seriesId: personId,
    counterpart: `${personId}@acme.com`,
    originalStart: planned,
    start,
    end: start + minutes * MINUTE,
    status: doing === 'cancelled' || doing === 'counterpart-removed' ? 'cancelled' : 'confirmed',
    mine: doing === 'declined-by-me' ? 'declined' : 'accepted',
    theirs: doing === 'declined-by-them' ? 'declined' : 'accepted',
    link: `https://www.google.com/calendar/event?eid=${id}`,
  });
}
