/**
 * The team's figures over the seeded team, read through the whole product, against a recount from
 * the local Google's own calendar and log.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savePeople } from '../../utils/db/people.ts';
import { readTeamView } from '../../utils/db/team-view.ts';
import { attentionOf } from '../../utils/domain/attention.ts';
import { teamRecords, type TeamRecords } from '../../utils/domain/team-records.ts';
import { teamRows } from '../../utils/domain/team-strip.ts';
import { teamTalk } from '../../utils/domain/team-talk.ts';
import { teamWritten } from '../../utils/domain/team-written.ts';
import { countFates, keptSessions } from '../../utils/domain/team-kept.ts';
import { personTime } from '../../utils/domain/team-time.ts';
import { lastDays } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { pull } from '../../utils/sync/pull.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import type { TrueEvent } from '../fake-google/seed-truth.ts';
import { DAY, MINUTE } from '../../utils/time.ts';
import { session } from '../domain/record-builders.ts';
import { NOON, openOffice, type Office } from './support.ts';

useFreshDatabase();

const ZONE = 'Europe/Berlin';
const now = NOON.epochMilliseconds;
const today = NOON.toZonedDateTimeISO(ZONE).toPlainDate();
const REPORTS = ['ana.ruiz', 'ben.okafor', 'chi.tran', 'dee.park', 'eli.roth'];
const addressOf = (name: string): string => `${name}@northwind.example`;

const inOrder = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);

let office: Office;
let records: TeamRecords;
beforeEach(async () => {
  office = await openOffice();
  const { account, client } = office;
  await pull({
    account,
    calendarId: account,
    client,
    now,
    zone: ZONE,
    signal: new AbortController().signal,
    onProgress: async () => {},
  });
  await savePeople(
    account,
    REPORTS.map((name) => ({
      who: { name, emails: [addressOf(name)] },
      facts: { relation: 'report' as const },
    })),
    now,
  );
  const { people, changes, explanations } = await readTeamView(account, now);
  records = teamRecords({
    people,
    changes,
    explanations,
    thresholds: STANDARD,
    installedAt: now,
    hasCalendar: true,
    now,
    zone: ZONE,
  });
});
afterEach(() => office.google.close());

/** What the calendar has of somebody, as the local Google itself says. */
function trueEvents(name: string): TrueEvent[] {
  return office.team.events.filter(
    ({ counterpart, verdict, span }) =>
      counterpart === addressOf(name) && verdict === 'yes' && !span.allDay,
  );
}

function startOf({ span }: TrueEvent): Temporal.ZonedDateTime {
  if (span.allDay) throw new Error('An all-day one.');
  return span.start;
}

function endOf({ span }: TrueEvent): Temporal.ZonedDateTime {
  if (span.allDay) throw new Error('An all-day one.');
  return span.end;
}

function dayOf(event: TrueEvent): string {
  return startOf(event).withTimeZone(ZONE).toPlainDate().toString();
}

/** Whether somebody said no to it. */
function isDeclined({ lineage, originalStart }: TrueEvent): boolean {
  return office.google.world.log
    .of({ kind: 'responded', lineage })
    .some((entry) => String(entry.originalStart) === String(originalStart));
}

function personOf(name: string) {
  const found = records.people.find(({ emails }) => emails.includes(addressOf(name)));
  if (!found) throw new Error(`${name} is not known.`);
  return found;
}

describe('the seeded team', () => {
  it.each(REPORTS)('has the minutes of %s that are in the calendar', (name) => {
    const span = lastDays(56, now, ZONE);
    const on = trueEvents(name).filter(
      (event) =>
        event.status !== 'cancelled' &&
        !isDeclined(event) &&
        dayOf(event) >= span.first &&
        dayOf(event) <= span.last,
    );
    const minutes = on.reduce(
      (sum, event) => sum + startOf(event).until(endOf(event)).total('minutes'),
      0,
    );
    const { calendar } = personTime(personOf(name), span, records);
    expect([calendar.value, calendar.sessions.length]).toEqual([minutes, on.length]);
  });

  it.each(REPORTS)('has in the strip of %s what was in each of twelve weeks', (name) => {
    const row = teamRows(records).find(({ person }) => person === personOf(name));
    if (!row) throw new Error(`${name} has no row.`);
    for (const { from, sessions, isHistory } of row.strip) {
      const monday = Temporal.PlainDate.from(from);
      const days = Array.from({ length: 7 }, (_, day) => monday.add({ days: day }).toString());
      const own = trueEvents(name).filter(
        (event) =>
          days.includes(dayOf(event)) &&
          endOf(event).epochMilliseconds <= now &&
          // Of a cancelled event without details nobody knows when it was.
          !event.isBare,
      );
      const shown = sessions.filter(({ meeting }) => meeting.status !== 'cancelled');
      const held = own.filter(({ status }) => status !== 'cancelled');
      expect(inOrder(shown.map(({ meeting }) => meeting.start))).toEqual(
        inOrder(held.map((event) => startOf(event).epochMilliseconds)),
      );
      expect(isHistory).toBe(Temporal.PlainDate.compare(monday.add({ days: 7 }), today) <= 0);
    }
  });

  it('has every past session in one fate, those taken out in time apart', () => {
    const stretch = { from: now - 180 * 24 * 3_600_000, to: now };
    const sessions = keptSessions(REPORTS.map(personOf), stretch, records);
    const { counts, total } = countFates(sessions);
    const sum = Object.values(counts).reduce((all, { value }) => all + value, 0);
    expect(sum).toBe(total.value);
    expect(total.value).toBe(sessions.filter(({ isTakenOut }) => !isTakenOut).length);
    const declined = REPORTS.flatMap((name) => trueEvents(name)).filter(
      (event) =>
        isDeclined(event) &&
        event.status !== 'cancelled' &&
        startOf(event).epochMilliseconds >= stretch.from &&
        endOf(event).epochMilliseconds <= now,
    );
    expect(counts['declined-by-them'].value).toBe(declined.length);
  });

  it.each(REPORTS)('has of %s who closed what, and how the talk was shared', (name) => {
    const person = personOf(name);
    const from = now - 84 * DAY;
    const own = trueEvents(name)
      .filter((event) => event.status !== 'cancelled' && !isDeclined(event))
      .filter((event) => startOf(event).epochMilliseconds >= from)
      .filter((event) => endOf(event).epochMilliseconds <= now);
    const starts = new Set(own.map((event) => startOf(event).epochMilliseconds));
    const held = person.meetings.filter(
      ({ start, allDay, status }) => starts.has(start) && !allDay && status !== 'cancelled',
    );
    expect(held).toHaveLength(own.length);
    // Every third was closed, by turns as long as planned and shorter; of the first of them nobody tapped.
    const closed = held.filter((_, at) => at % 3 === 0);
    const sessions = closed.map(({ id }, at) =>
      session({
        meetingId: id,
        personId: person.key,
        closedAt: now,
        met: at % 2 === 0 ? 'yes' : 'shorter',
        minutes: 20,
        talk: { guess: 'half', ...(at > 0 && { mine: 4 * MINUTE, theirs: 16 * MINUTE }) },
      }),
    );
    const watched = { ...records, installedAt: from };
    const [row] = teamTalk([person], { from, to: now }, watched, teamWritten(sessions, []));
    const tapped = Math.max(0, closed.length - 1);
    expect(
      row && [row.total.value, ...Object.values(row.closing).map(({ value }) => value)],
    ).toEqual([
      held.length,
      Math.ceil(closed.length / 2),
      Math.floor(closed.length / 2),
      0,
      0,
      held.length - closed.length,
    ]);
    expect(row?.talks.map(({ meetingId }) => meetingId)).toEqual(closed.map(({ id }) => id));
    expect(row && Object.values(row.gaps).map(({ value }) => value)).toEqual([0, 0, tapped]);
  });

  it('needs no look at what happened before: nothing but who has nothing ahead', () => {
    expect(attentionOf(records).map(({ kind, person }) => [kind, person.name])).toEqual([
      ['none-ahead', 'dee.park'],
    ]);
  });
});
