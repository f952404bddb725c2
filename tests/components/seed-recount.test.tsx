/**
 * The tables of the dashboard as drawn for the seeded team, read through the whole product for
 * thirteen weeks while sessions are moved, shortened and cancelled, against the plain recount
 * (`recount.ts`) over what the local Google itself says was done.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeptView } from '../../components/dashboard/KeptView.tsx';
import { TeamView } from '../../components/dashboard/TeamView.tsx';
import { TimeView } from '../../components/dashboard/TimeView.tsx';
import { savePeople } from '../../utils/db/people.ts';
import { readTeamView } from '../../utils/db/team-view.ts';
import { teamRecords, type TeamRecords } from '../../utils/domain/team-records.ts';
import { teamWritten } from '../../utils/domain/team-written.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Person } from '../../utils/domain/types.ts';
import { pull } from '../../utils/sync/pull.ts';
import { leaveDatabase, startAfresh } from '../db/fresh-database.ts';
import { DAY, HOUR, MINUTE, NOW, ZONE } from '../domain/builders.ts';
import { dayIn, eachDay, fateOf, noticeBucketOf, type Deed } from '../domain/deeds.ts';
import { change } from '../domain/ledger-builders.ts';
import { ended, having, ownChanges, reportsOn, sum, weeksOf } from '../domain/recount.ts';
import { truthOf, type TrueEvent } from '../fake-google/seed-truth.ts';
import { openOffice, type Office } from '../sync/support.ts';
import { numbers } from './picture-numbers.ts';
import { show } from './show.tsx';

// The test's DOM has no locks; nothing else works on this database.
Object.defineProperty(navigator, 'locks', {
  value: { request: async (_: string, work: () => unknown) => work() },
});

const WEEKS = 13;
const INSTALLED = NOW - WEEKS * 7 * DAY;
const REPORTS = ['ana.ruiz', 'ben.okafor', 'chi.tran', 'dee.park', 'eli.roth'];
const DONE = ['moved', 'shortened', 'cancelled'] as const;
/** What is done to the sessions in turn, and how many hours before they were to begin. */
const EDITS = [
  undefined,
  { what: 'moved', lead: 30 },
  { what: 'cancelled', lead: 5 },
  undefined,
  { what: 'shortened', lead: 100 },
  { what: 'moved', lead: 200 },
  { what: 'cancelled', lead: 190 },
  { what: 'moved', lead: 60 },
] as const;

const instant = (at: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at);
const addressOf = (name: string): string => `${name}@northwind.example`;

interface Truth {
  readonly records: TeamRecords;
  readonly people: readonly Person[];
  readonly deeds: readonly Deed[];
  readonly stored: { readonly installedAt: number };
}

let truth: Truth;

beforeAll(async () => {
  await startAfresh();
  const office = await openOffice(instant(INSTALLED));
  try {
    truth = await liveThrough(office);
  } finally {
    await office.google.close();
  }
}, 120_000);
afterAll(leaveDatabase);

/** What the local Google has with the reports from the installation until the end of today. */
function trueEvents({ google, account }: Office): (TrueEvent & { from: number; to: number })[] {
  const window = { from: instant(INSTALLED), until: instant(NOW + DAY / 2) };
  return truthOf(google.world.calendar(account), window, instant(NOW)).flatMap((event) => {
    const { counterpart, verdict, span } = event;
    if (verdict !== 'yes' || span.allDay || counterpart === undefined) return [];
    if (!REPORTS.map(addressOf).includes(counterpart)) return [];
    return [{ ...event, from: span.start.epochMilliseconds, to: span.end.epochMilliseconds }];
  });
}

/** Edits and readings in turn; a reading shortly before and after each edit. */
async function liveThrough(office: Office): Promise<Truth> {
  const { google, account, client, setTime } = office;
  const read = async (at: number): Promise<void> => {
    setTime(instant(at));
    await pull({
      account,
      calendarId: account,
      client,
      now: at,
      zone: ZONE,
      signal: new AbortController().signal,
      onProgress: async () => {},
    });
  };
  await read(INSTALLED);
  await savePeople(
    account,
    REPORTS.map((name) => ({
      who: { name, emails: [addressOf(name)] },
      facts: { relation: 'report' as const },
    })),
    INSTALLED,
  );
  const calendar = google.world.calendar(account);
  const edits = trueEvents(office)
    .filter(({ status, seriesId }) => status !== 'cancelled' && seriesId !== undefined)
    .toSorted((a, b) => a.from - b.from)
    .flatMap((event, at) => {
      const edit = EDITS[at % EDITS.length];
      const when = event.from - (edit?.lead ?? 0) * HOUR;
      return edit && when > INSTALLED + DAY && when < NOW - HOUR ? [{ ...edit, event, when }] : [];
    })
    .toSorted((a, b) => a.when - b.when);
  for (const { what, event, when } of edits) {
    await read(when - 10 * MINUTE);
    setTime(instant(when));
    const start = instant(event.from + 2 * HOUR).toZonedDateTimeISO(ZONE);
    if (what === 'moved') calendar.move(event.id, { start });
    else if (what === 'shortened') calendar.shorten(event.id, 15);
    else calendar.cancel(event.id);
    await read(when + 10 * MINUTE);
  }
  await read(NOW);
  const { people, changes, explanations } = await readTeamView(account, NOW);
  const records = teamRecords({
    people,
    changes,
    explanations,
    thresholds: STANDARD,
    installedAt: INSTALLED,
    hasCalendar: true,
    now: NOW,
    zone: ZONE,
  });
  return {
    records,
    people: people.flatMap(({ record }) => record ?? []),
    deeds: trueEvents(office).map((event) => deedOf(event, office, people)),
    stored: { installedAt: INSTALLED },
  };
}

/** What was done to an event by the log, in which the time of an edit is exact. */
function deedOf(
  event: ReturnType<typeof trueEvents>[number],
  { google }: Office,
  people: TeamRecords['people'],
): Deed {
  const entry = google.world.log
    .of({ lineage: event.lineage })
    .find(
      ({ at, kind, originalStart }) =>
        at.epochMilliseconds > INSTALLED &&
        DONE.some((each) => each === kind) &&
        String(originalStart) === String(event.originalStart),
    );
  const kind = DONE.find((each) => each === entry?.kind);
  const first = entry?.from;
  const at = entry?.at.epochMilliseconds ?? 0;
  const who = people.find(({ emails }) => emails.includes(event.counterpart ?? ''));
  return {
    id: event.id,
    personId: who?.key ?? '',
    planned: first && !first.allDay ? first.start.epochMilliseconds : event.from,
    start: event.from,
    minutes: (event.to - event.from) / MINUTE,
    doing: kind ?? 'nothing',
    ...(kind && { change: change({ after: at, before: at }) }),
  };
}

/** "1 h 15 min", as anybody would write it. */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function minutesOf(who: Person) {
  const { present, on } = weeksOf(truth, who, '2026-01-06');
  const { cadenceDays = 1, minutes = 0 } =
    truth.records.people.find(({ key }) => key === who.id) ?? {};
  return {
    calendar: length(sum(on.map((deed) => deed.minutes))),
    planned: length(Math.round((present / cadenceDays) * minutes)),
  };
}

function draw(View: typeof TeamView): void {
  const written = teamWritten([], []);
  show(
    <View
      records={truth.records}
      written={written}
      onSessions={() => {}}
      onOpenPerson={() => {}}
    />,
  );
}

describe('the seeded team, counted again', () => {
  it('has something of everything', () => {
    const own = truth.deeds.filter(ended);
    expect(new Set(own.map(({ doing }) => doing))).toEqual(new Set(['nothing', ...DONE]));
    expect(new Set(ownChanges(own, truth).map(noticeBucketOf)).size).toBeGreaterThan(3);
  });

  it('has the table of its twelve weeks', () => {
    draw(TeamView);
    expect(numbers('The last 12 weeks of each report').map((row) => row.toSpliced(1, 1))).toEqual(
      reportsOn(truth, dayIn(NOW)).map((who) => {
        const own = truth.deeds.filter(
          (deed) =>
            deed.personId === who.id &&
            ended(deed) &&
            dayIn(deed.start) >= '2025-12-15' &&
            !fateOf(deed).isTakenOut,
        );
        const { calendar, planned } = minutesOf(who);
        return [
          who.name,
          String(having(own, 'as-planned')),
          String(own.length),
          `${calendar} in the calendar, ${planned} planned`,
          '',
        ];
      }),
    );
  });

  it('has the table of its minutes', () => {
    draw(TimeView);
    expect(numbers('Minutes with each').map((row) => row.slice(0, 4))).toEqual(
      reportsOn(truth, dayIn(NOW)).map((who) => {
        const { calendar, planned } = minutesOf(who);
        return [who.name, planned, calendar, ''];
      }),
    );
  });

  it('has the tables of what became of its sessions, and of the notice of changes', () => {
    draw(KeptView);
    const own = truth.deeds.filter((deed) => ended(deed) && deed.start >= NOW - 84 * DAY);
    const counted = own.filter((deed) => !fateOf(deed).isTakenOut);
    const begin = (text: string): string => {
      const date = Temporal.PlainDate.from(text);
      return date.subtract({ days: date.dayOfWeek - 1 }).toString();
    };
    const weeks = [...new Set(eachDay(dayIn(NOW - 84 * DAY), dayIn(NOW - 1)).map(begin))];
    expect(numbers('What became of them').map((row) => row.slice(1).map(Number))).toEqual(
      weeks.map((week) => {
        const those = counted.filter(({ start }) => begin(dayIn(start)) === week);
        const [kept, changed] = [having(those, 'as-planned'), having(those, 'moved', 'shortened')];
        return [kept, changed, those.length - kept - changed];
      }),
    );
    const changes = ownChanges(own, truth);
    expect(numbers('Notice of changes').map(([, count]) => count)).toEqual(
      ['after', 'day', 'two-days', 'week', 'longer', 'unknown'].map((each) =>
        String(changes.filter((deed) => noticeBucketOf(deed) === each).length),
      ),
    );
  });
});
