/** Every figure of the team's pictures, counted again by hand over random teams. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSession } from '../../utils/domain/kept.ts';
import { fatesOver, keptSessions, noticeFigures } from '../../utils/domain/team-kept.ts';
import { STRIP_WEEKS, teamRows } from '../../utils/domain/team-strip.ts';
import { teamShares } from '../../utils/domain/team-shares.ts';
import { teamTime } from '../../utils/domain/team-time.ts';
import { stepFor } from '../../utils/domain/time-parts.ts';
import { DAY, NOW, ZONE } from './builders.ts';
import { dayIn, eachDay, fateOf, isAwayOn, isFree, noticeBucketOf, type Deed } from './deeds.ts';
import { randomTeam, type RandomTeam } from './random-team.ts';
import { ended, idsOf, middle, ownChanges, reportsOn, sum, weeksOf, windowOf } from './recount.ts';

/** Checks a property of random teams. */
function always(check: (team: RandomTeam) => void): void {
  fc.assert(
    fc.property(randomTeam, (team) => {
      check(team);
    }),
    { numRuns: 60 },
  );
}

describe('sessions, counted again', () => {
  it('have the fate that was done to them', () => {
    always(({ deeds, records, people }) => {
      const meetings = new Map(
        records.people.flatMap((each) =>
          each.meetings.map((one) => [one.id, [one, each]] as const),
        ),
      );
      for (const deed of deeds) {
        const found = meetings.get(deed.id);
        if (!found) throw new Error(`${deed.id} is with nobody.`);
        const kept = keptSession(found[0], found[1], records);
        const told = fateOf(deed);
        expect({ fate: kept.fate, isTakenOut: kept.isTakenOut }).toEqual(told);
        const counts = told.fate !== 'as-planned' && !told.isTakenOut;
        expect(kept.isExcused).toBe(counts && isFree(deed, people));
        const isSilent = deed.said === undefined;
        expect(kept.isUnexplained).toBe(counts && isSilent && !isFree(deed, people));
      }
    });
  });

  it('are each in exactly one part of time, and in none where they were taken out', () => {
    always(({ deeds, records }) => {
      const stretch = { from: NOW - 90 * DAY, to: NOW };
      const sessions = keptSessions(records.people, stretch, records);
      const dayOf = new Map(deeds.map(({ id, start }) => [id, dayIn(start)]));
      const within = deeds.filter(
        (deed) => ended(deed) && deed.start >= stretch.from && deed.start < NOW,
      );
      expect(sessions.map(({ meeting }) => meeting.id)).toEqual(idsOf(within));
      for (const step of ['week', 'month', 'quarter'] as const) {
        const parts = fatesOver(sessions, stretch, step, records);
        for (const part of parts) {
          const own = within.filter((deed) => {
            const day = dayOf.get(deed.id) ?? '';
            return !fateOf(deed).isTakenOut && day >= part.from && day <= part.to;
          });
          expect(part.total.sessions).toEqual(idsOf(own));
          expect(part.total.value).toBe(own.length);
          for (const [fate, figure] of Object.entries(part.counts)) {
            const such = own.filter((deed) => fateOf(deed).fate === fate);
            expect(figure.value).toBe(such.length);
            expect(figure.sessions.toSorted()).toEqual(such.map(({ id }) => id).toSorted());
          }
        }
        const inAll = sum(parts.map((part) => part.total.value));
        expect(inAll).toBe(within.filter((deed) => !fateOf(deed).isTakenOut).length);
      }
    });
  });
});

describe('the strip, counted again', () => {
  it('has the sessions of each of twelve weeks, and says what was leave', () => {
    always(({ deeds, records, people }) => {
      for (const { person, strip } of teamRows(records)) {
        const record = people.find(({ id }) => id === person.key);
        if (!record) throw new Error('Somebody without a record.');
        expect(strip).toHaveLength(STRIP_WEEKS);
        for (const week of strip) {
          const sunday = Temporal.PlainDate.from(week.from).add({ days: 6 }).toString();
          const days = eachDay(week.from, sunday);
          expect(Temporal.PlainDate.from(week.from).dayOfWeek).toBe(1);
          const own = deeds.filter(
            (deed) =>
              deed.personId === person.key && ended(deed) && days.includes(dayIn(deed.start)),
          );
          expect(week.sessions.map(({ meeting }) => meeting.id)).toEqual(idsOf(own));
          const past = days.filter((day) => day <= dayIn(NOW));
          expect(week.isPaused).toBe(past.every((day) => isAwayOn(record, day)));
        }
        expect(strip.at(-1)?.from).toBe('2026-03-02');
      }
    });
  });
});

describe('minutes, counted again', () => {
  it('are those of sessions that were on, of the days somebody was there', () => {
    always(({ deeds, records, people, stored }) => {
      const time = teamTime(records);
      const first = windowOf({ stored });
      expect([time.first, time.last]).toEqual([first, dayIn(NOW)]);
      const reports = reportsOn({ people }, first);
      expect(time.rows.map(({ person }) => person.key).toSorted()).toEqual(
        reports.map(({ id }) => id).toSorted(),
      );
      for (const row of time.rows) {
        const record = reports.find(({ id }) => id === row.person.key);
        if (!record) throw new Error('Somebody without a record.');
        const { present, on, excused } = weeksOf({ people, deeds }, record, first);
        expect(row.presentDays).toBe(present);
        expect(row.calendar.sessions).toEqual(idsOf(on));
        expect(row.calendar.value).toBe(sum(on.map((deed) => deed.minutes)));
        expect(row.excused.value).toBe(sum(excused.map((deed) => deed.minutes)));
        const { cadenceDays, minutes } = row.person;
        expect(row.planned).toBeCloseTo((present / (cadenceDays ?? 1)) * (minutes ?? 0), 6);
        expect(row.waiver?.reason).toBe(record.waivers[0]?.reason);
        expect(record.waivers.length === 0 || row.weekly === undefined).toBe(true);
      }
    });
  });

  it('are compared with the value in the middle, and its tolerance', () => {
    always(({ records }) => {
      const { rows, median, band } = teamTime(records);
      const weekly = rows.flatMap((row) => row.weekly ?? []).toSorted((a, b) => a - b);
      const isAlone = weekly.length < 2;
      expect([median === undefined, band === undefined]).toEqual([isAlone, isAlone]);
      expect(median ?? 0).toBeCloseTo(isAlone ? 0 : middle(weekly), 9);
      const wrong = rows.filter(({ weekly: own, against }) => {
        if (own === undefined || band === undefined) return false;
        return (against === 'less' && own >= band[0]) || (against === 'more' && own <= band[1]);
      });
      expect(wrong).toEqual([]);
    });
  });
});

describe('notice, counted again', () => {
  it('stands in the stretch it is proven to lie in', () => {
    always(({ deeds, records, stored }) => {
      const meetings = records.people.flatMap((each) => each.meetings);
      const { changed } = noticeFigures(meetings, records);
      const counted = ownChanges(deeds, { stored });
      for (const [name, figure] of Object.entries(changed)) {
        const such = counted.filter((deed) => noticeBucketOf(deed) === name);
        expect(figure.value).toBe(such.length);
        expect(figure.sessions.toSorted()).toEqual(such.map(({ id }) => id).toSorted());
      }
    });
  });
});

describe('whose sessions give way, counted again', () => {
  it('is each report’s part of what was moved late or dropped', () => {
    always(({ deeds, records, people, stored }) => {
      const first = windowOf({ stored });
      const start = Temporal.PlainDate.from(first).toZonedDateTime(ZONE).epochMilliseconds;
      const from = Math.max(start, stored.installedAt);
      const { rows, sessions, gaveWay } = teamShares(records);
      for (const row of rows) {
        const own = deeds.filter(
          (deed) =>
            deed.personId === row.person.key &&
            deed.start >= from &&
            deed.start < NOW &&
            ended(deed),
        );
        const late = (deed: Deed): boolean => fateOf(deed).fate !== 'as-planned';
        const counted = own.filter(
          (deed) => !fateOf(deed).isTakenOut && !(late(deed) && isFree(deed, people)),
        );
        const gave = counted.filter(
          (deed) =>
            ['moved', 'cancelled', 'declined-by-me', 'counterpart-removed'].includes(
              fateOf(deed).fate,
            ) && (deed.change?.before ?? 0) > stored.installedAt,
        );
        expect(row.sessions.sessions).toEqual(idsOf(counted));
        expect(row.gaveWay.sessions).toEqual(idsOf(gave));
        expect(row.unexplained.value).toBe(gave.filter(({ said }) => said === undefined).length);
      }
      expect(sessions).toBe(sum(rows.map((row) => row.sessions.value)));
      expect(gaveWay).toBe(sum(rows.map((row) => row.gaveWay.value)));
    });
  });
});

describe('the step of a stretch', () => {
  it.each([
    [14, 'week'],
    [200, 'week'],
    [201, 'month'],
    [1_100, 'month'],
    [3_650, 'quarter'],
  ])('of %d days is a %s', (days, step) => {
    expect(stepFor({ from: NOW - days * DAY, to: NOW }, 'UTC')).toBe(step);
  });
});
