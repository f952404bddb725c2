import { describe, expect, it } from 'vitest';
import { me } from './seed-cast.ts';
import { seedTeam } from './seed-team.ts';
import type { SeedTeam } from './seed-team.ts';
import type { TrueEvent } from './seed-truth.ts';
import { SignIn } from './sign-in.ts';
import { startFakeGoogle } from './server.ts';
import { fetchFrom } from './fetch-from.ts';
import { eventsUrl, readOwned } from './test-support.ts';
import type { Events } from './test-support.ts';
import { World } from './world.ts';

/** Moments that are hard to plan a week around. */
const moments = [
  ['a morning at work', '2026-11-24T08:07:00Z'],
  ['an exact half hour', '2026-11-24T09:30:00Z'],
  ['late in the afternoon', '2026-11-26T16:25:00Z'],
  ['just before midnight', '2026-11-24T22:55:00Z'],
  ['a Saturday', '2026-07-04T11:00:00Z'],
  ['Sunday just before midnight', '2026-11-22T22:51:00Z'],
  ['the night the clocks go forward', '2026-03-29T00:45:00Z'],
  ['the day after', '2026-03-30T07:00:00Z'],
  ['the hour that comes twice', '2026-10-25T00:30:00Z'],
  ['the last day of the year', '2026-12-31T13:12:00Z'],
  ['a leap day', '2028-02-29T09:00:00Z'],
] as const;

function seed(at: string, zone?: string) {
  const now = Temporal.Instant.from(at);
  const clock = () => now;
  const google = { world: new World(clock), signIn: new SignIn(clock) };
  const team = seedTeam(google, { now, ...(zone !== undefined && { zone }) });
  return { now, google, team };
}

function startOf({ span }: TrueEvent): Temporal.Instant | undefined {
  return span.allDay ? undefined : span.start.toInstant();
}

function ahead({ events }: SeedTeam, now: Temporal.Instant): TrueEvent[] {
  return events
    .filter((event) => {
      const start = startOf(event);
      return (
        event.verdict === 'yes' &&
        event.status !== 'cancelled' &&
        start !== undefined &&
        Temporal.Instant.compare(start, now) > 0
      );
    })
    .toSorted((a, b) => Temporal.Instant.compare(startOf(a) ?? now, startOf(b) ?? now));
}

describe.each(moments)('the seeded team on %s', (_, at) => {
  // The same for every test: none of them edits.
  const seeded = seed(at);

  it('meets next at a full or half hour, ten minutes ahead at least and forty at most', () => {
    const { now, team } = seeded;
    const { start, person } = team.next;
    const minutes = now.until(start.toInstant()).total('minutes');
    expect([start.minute % 30, start.second]).toEqual([0, 0]);
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThan(40);
    const [next] = ahead(team, now);
    expect(next?.counterpart).toBe(person.email);
    expect(next && startOf(next)?.equals(start.toInstant())).toBe(true);
  });

  it('has a second session today if the day has room', () => {
    const { now, team } = seeded;
    const zone = team.me.zone;
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const sessions = ahead(team, now).filter(({ span }) =>
      span.allDay ? false : span.start.withTimeZone(zone).toPlainDate().equals(today),
    );
    const hasRoom = now.toZonedDateTimeISO(zone).hour < 20;
    expect(sessions.length).toBeGreaterThanOrEqual(hasRoom ? 2 : 0);
  });

  it('has everybody but Dee ahead, and everybody behind', () => {
    const { now, team } = seeded;
    const next = new Set(ahead(team, now).map(({ counterpart }) => counterpart));
    const known = new Set(
      team.events.filter(({ verdict }) => verdict === 'yes').map(({ counterpart }) => counterpart),
    );
    const mine = team.people.filter(({ account }) => account === me.email);
    expect(mine.map(({ email }) => known.has(email))).toEqual(mine.map(() => true));
    expect(mine.filter(({ email }) => !next.has(email)).map(({ name }) => name)).toEqual([
      'Dee Park',
    ]);
  });

  it('was edited in order and never in the future, in every way there is', () => {
    const { now, google } = seeded;
    const { entries } = google.world.log;
    const times = entries.map((entry) => entry.at.epochMilliseconds);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(now.epochMilliseconds);
    expect([...new Set(entries.map(({ kind }) => kind))].toSorted()).toEqual([
      'cancelled',
      'created',
      'imported',
      'invitation-removed',
      'lengthened',
      'moved',
      'organizer-changed',
      'responded',
      'series-ended',
      'series-moved-from',
      'series-renamed-from',
      'shortened',
    ]);
    const twice = entries.filter(({ kind, by }) => kind === 'moved' && by === me.email);
    const places = twice.map(
      ({ lineage, originalStart }) => `${lineage} ${originalStart?.toString()}`,
    );
    expect(new Set(places).size).toBeLessThan(places.length);
  });

  it('has a change of the clocks in its window, in two zones', () => {
    const { team } = seeded;
    const spans = team.events.flatMap(({ span, verdict }) =>
      span.allDay || verdict !== 'yes' ? [] : [span.start],
    );
    for (const zone of ['Europe/Berlin', 'America/New_York']) {
      const there = spans.filter(({ timeZoneId }) => timeZoneId === zone);
      expect(new Set(there.map(({ offset }) => offset)).size).toBe(2);
    }
  });

  it('has every kind of clutter, and a verdict for each', () => {
    const { team } = seeded;
    const verdicts = new Map(
      team.events.map(({ summary, verdict }) => [summary, verdict] as const),
    );
    expect(Object.fromEntries(verdicts)).toMatchObject({
      'Ops sync': 'no',
      'Stand-up': 'no',
      'All hands': 'no',
      'Women in tech circle': 'no',
      'Compensation briefing': 'no',
      'Plant tour': 'no',
      '1:1 handover': 'no',
      'Focus time': 'no',
      Home: 'no',
      'Chi Tran’s birthday': 'no',
      'Out of office': 'no',
      'Flight to Oslo (SK 4721)': 'no',
      Lunch: 'no',
      'School run': 'no',
      'Workshop preparation': 'no',
      'Budget deadline': 'no',
      'Interview: Rosa Castellanos': 'no',
      'Phone Hugo': 'no',
      'Canceled: Contract review': 'no',
      '#o3 office hours': 'maybe',
      'Benefits one-on-one': 'maybe',
      '1:1 roulette': 'maybe',
      '1:1 Ana and two visitors': 'maybe',
      'Papermill account call': 'maybe',
      'Interview: Tariq Aziz (internal)': 'maybe',
      'Lunch with Lena': 'maybe',
      'Coffee?': 'maybe',
      'Budget question': 'yes',
      'Eli & Mira': 'yes',
      '1:1 Eli': 'yes',
      'Mira / Petra': 'yes',
    });
    expect(team.privateEvents.map(({ verdict }) => verdict)).toContain('yes');
  });
});

describe('the seeded team', () => {
  it('has lengths as people have them', () => {
    const { team } = seed('2026-11-24T08:07:00Z');
    expect(new Set(team.people.map(({ minutes }) => minutes))).toEqual(
      new Set([15, 25, 30, 45, 60]),
    );
    expect(team.people.filter(({ relation }) => relation === 'report')).toHaveLength(6);
    for (const person of team.people.filter(({ account }) => account === me.email)) {
      const lengths = team.events
        .filter(({ counterpart, verdict }) => counterpart === person.email && verdict === 'yes')
        .flatMap(({ span }) => (span.allDay ? [] : span.start.until(span.end).total('minutes')));
      const usual = lengths.filter((minutes) => minutes === person.minutes);
      expect(usual.length).toBeGreaterThan(lengths.length / 2);
    }
  });

  it('is the same for the same moment', () => {
    const [one, two] = [0, 1].map(() => seed('2026-11-24T08:07:00Z').team.events);
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
    'can live in %s',
    (zone) => {
      const { now, team } = seed('2026-11-24T08:07:00Z', zone);
      expect(ahead(team, now)[0]?.counterpart).toBe(team.next.person.email);
      expect(team.next.start.timeZoneId).toBe(zone);
    },
  );

  it('is what the API shows in its window, neither more nor less', async () => {
    const now = Temporal.Instant.from('2026-11-24T08:07:00Z');
    const google = await startFakeGoogle({ clock: () => now });
    const team = seedTeam(google, { now });
    const token = google.signIn.issueToken({ account: me.email, scopes: [readOwned] });
    const params = new URLSearchParams({
      singleEvents: 'true',
      showDeleted: 'true',
      maxResults: '2500',
      timeMin: team.window.from.toString(),
      timeMax: team.window.until.toString(),
    });
    const response = await fetchFrom(google)(`${eventsUrl}?${params.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const listed: Events = await response.json();
    const tombstones = [...google.world.calendar(me.email).state.records.values()]
      .filter(({ kind }) => kind === 'tombstone')
      .map(({ id }) => id);
    expect(tombstones.length).toBeGreaterThan(0);
    const shown = (listed.items ?? []).flatMap(({ id }) => id ?? []);
    expect(shown.filter((id) => !tombstones.includes(id)).toSorted()).toEqual(
      team.events.map(({ id }) => id).toSorted(),
    );
    const bare = (listed.items ?? []).filter(({ start }) => !start).map(({ id }) => id ?? '');
    expect(bare.filter((id) => !tombstones.includes(id)).toSorted()).toEqual(
      team.events
        .filter(({ isBare }) => isBare)
        .map(({ id }) => id)
        .toSorted(),
    );
    await google.close();
  });
});
