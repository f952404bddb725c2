/**
 * Every number the dashboard shows, as it stands on the page, against a plain recount over random
 * teams: from what was done to each session (`deeds.ts`) and what was said at its close, by none of
 * the product's rules. Lists, filters and sums only, so that it can be read at a glance.
 */
import { fireEvent, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { KeptView } from '../../components/dashboard/KeptView.tsx';
import { TalkView } from '../../components/dashboard/TalkView.tsx';
import { TeamView } from '../../components/dashboard/TeamView.tsx';
import { TimeView } from '../../components/dashboard/TimeView.tsx';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Session, TalkBand } from '../../utils/domain/session-types.ts';
import { teamRecords } from '../../utils/domain/team-records.ts';
import { metMinutes, teamWritten, type TeamWritten } from '../../utils/domain/team-written.ts';
import type { Person } from '../../utils/domain/types.ts';
import { DAY, HOUR, MINUTE, NOW } from '../domain/builders.ts';
import {
  bucketOfHours,
  dayIn,
  eachDay,
  fateOf,
  isGone,
  noticeBucketOf,
  type Deed,
} from '../domain/deeds.ts';
import { randomTeam, type RandomTeam } from '../domain/random-team.ts';
import { goal, session } from '../domain/record-builders.ts';
import {
  ended,
  having,
  middle,
  ownChanges,
  reportsOn,
  sum,
  weeksOf,
  windowOf,
} from '../domain/recount.ts';
import { numbers } from './picture-numbers.ts';
import { show } from './show.tsx';

// The test's DOM has no popovers.
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};

const BANDS = ['under-half', 'half', 'most', 'nearly-all'] as const;
const BAND_WORDS = ['under half', 'about half', 'most', 'nearly all'];
/** Minutes of a hundred that are theirs, in the middle of each band. */
const THEIRS = [30, 60, 80, 98];

// Pages are drawn by the dozen: on a machine busy with other tests that takes its time.
vi.setConfig({ testTimeout: 30_000 });

/** What was said of a session, if anything. */
interface Said {
  readonly isClosed: boolean;
  readonly met: Session['met'];
  readonly minutes: number;
  readonly guess: number | undefined;
  readonly count: number | undefined;
  /** Hours before its planned start at which it was booked, and a half. */
  readonly booked: number;
}

const band = fc.option(fc.nat(3), { nil: undefined });
const said: fc.Arbitrary<Said> = fc.record({
  isClosed: fc.boolean(),
  met: fc.constantFrom('yes' as const, 'shorter' as const, 'no' as const, undefined),
  minutes: fc.integer({ min: 5, max: 60 }),
  guess: band,
  count: band,
  booked: fc.integer({ min: 0, max: 400 }),
});

interface Case extends RandomTeam {
  readonly told: ReadonlyMap<string, Said>;
  readonly foci: ReadonlyMap<string, string>;
  readonly written: TeamWritten;
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(randomTeam, fc.array(said, { minLength: 108, maxLength: 108 }), fc.nat())
  .map(([team, all, some]) => {
    const told = new Map(team.deeds.flatMap(({ id }, at) => (all[at] ? [[id, all[at]]] : [])));
    const sessions = team.deeds.flatMap((deed) => sessionOf(deed, told.get(deed.id)));
    const foci = new Map(
      team.people.filter((_, at) => (some >> at) % 2 === 0).map(({ id }) => [id, `Focus of ${id}`]),
    );
    const goals = [...foci].map(([personId, text]): Goal =>
      goal({ id: personId, personId, text, state: 'focus' }),
    );
    const written = teamWritten(sessions, goals);
    const people = team.stored.people.map((person) => ({
      ...person,
      meetings: person.meetings.map((meeting) => ({
        ...meeting,
        firstSeenAt: NOW,
        created: bookedAt(Number(meeting.originalStart), told.get(meeting.id)),
      })),
    }));
    const records = teamRecords({ ...team.stored, people, met: metMinutes(written) });
    return Object.assign(
      { ...team, records, told, foci, written },
      { [fc.toStringMethod]: () => 'a team' },
    );
  });

/** When a session was booked: before now, since it was held by then. */
function bookedAt(planned: number, each: Said | undefined): number {
  return Math.min(planned - ((each?.booked ?? 0) + 0.5) * HOUR, NOW - 0.25 * HOUR);
}

function sessionOf({ id, personId }: Deed, each: Said | undefined): Session[] {
  if (!each) return [];
  const { isClosed, met, minutes, guess, count } = each;
  const theirs = count === undefined ? undefined : THEIRS[count];
  const talk = {
    ...(guess !== undefined && { guess: BANDS[guess] as TalkBand }),
    ...(theirs !== undefined && { theirs: theirs * MINUTE, mine: (100 - theirs) * MINUTE }),
  };
  const close = isClosed && { closedAt: NOW, ...(met && { met, minutes }) };
  return [session({ meetingId: id, personId, talk, ...close })];
}

function always(check: (team: Case) => void): void {
  fc.assert(
    fc.property(cases, (team) => {
      check(team);
    }),
    // To look for the smallest team would draw pages by the thousand.
    { numRuns: 6, endOnFailure: true },
  );
}

const VIEWS = { team: TeamView, time: TimeView, kept: KeptView, talk: TalkView } as const;

/** Shows a view, hands it over, and takes it away. */
function looking(of: keyof typeof VIEWS, { records, written }: Case, look: () => void): void {
  const View = VIEWS[of];
  const { unmount } = show(
    <View records={records} written={written} onSessions={() => {}} onOpenPerson={() => {}} />,
  );
  look();
  unmount();
}

/** "1 h 15 min", as anybody would write it. */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function day(text: string): string {
  const date = Temporal.PlainDate.from(text);
  const isThisYear = date.year === 2026;
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** What a person's minutes come to over the last eight weeks, or since the record started. */
function minutesOf(team: Case, who: Person, first: string) {
  const known = team.records.people.find(({ key }) => key === who.id);
  const { present, on, excused } = weeksOf(team, who, first);
  const met = (deed: Deed): number | undefined => {
    const each = team.told.get(deed.id);
    if (!each?.isClosed || each.met === undefined) return undefined;
    return each.met === 'no' ? 0 : each.minutes;
  };
  const calendar = sum(on.map((deed) => met(deed) ?? deed.minutes));
  const closed = on.filter((deed) => met(deed) !== undefined);
  const [every = 0, usual = 0] = [known?.cadenceDays, known?.minutes];
  return {
    present,
    calendar,
    counted:
      closed.length === 0
        ? 'in the calendar'
        : closed.length === on.length
          ? 'met'
          : 'met or in the calendar',
    excused: sum(excused.map(({ minutes }) => minutes)),
    met: closed.length === 0 ? '' : length(sum(closed.map((deed) => met(deed) ?? 0))),
    planned: present < every ? undefined : Math.round((present / every) * usual),
    every,
    usual,
  };
}

describe('Team, counted again', () => {
  it('has twelve weeks, minutes and the focus of each report', () => {
    always((team) => {
      const reports = reportsOn(team, dayIn(NOW));
      looking('team', team, () => {
        if (reports.length === 0 || reportsOn(team, windowOf(team)).length === 0) return;
        const strip = (who: Person) =>
          team.deeds.filter(
            (deed) =>
              deed.personId === who.id &&
              ended(deed) &&
              dayIn(deed.start) >= '2025-12-15' &&
              !fateOf(deed).isTakenOut,
          );
        expect(
          numbers('The last 12 weeks of each report').map((row) => row.toSpliced(1, 1)),
        ).toEqual(
          reports.map((who) => {
            const kept = strip(who).filter((deed) => fateOf(deed).fate === 'as-planned');
            const { calendar, counted, planned } = minutesOf(team, who, windowOf(team));
            const words = `${length(calendar)} ${counted}`;
            return [
              who.name,
              String(kept.length),
              String(strip(who).length),
              planned === undefined ? words : `${words}, ${length(planned)} planned`,
              team.foci.get(who.id) ?? '',
            ];
          }),
        );
        const all = reports.flatMap(strip);
        const lead = document.querySelector('.dashboard-lead')?.textContent ?? '';
        expect(lead.match(/\d+/gu)?.slice(0, 5).map(Number)).toEqual(
          all.length === 0
            ? [12]
            : [
                having(all, 'as-planned'),
                all.length,
                12,
                having(all, 'moved', 'shortened'),
                all.length - having(all, 'as-planned', 'moved', 'shortened'),
              ],
        );
      });
    });
  });
});

describe('Time, counted again', () => {
  it('has minutes planned, in the calendar and met, and a week of each', () => {
    always((team) => {
      const reports = reportsOn(team, windowOf(team));
      looking('time', team, () => {
        if (reports.length === 0) return;
        const own = reports.map((who) => ({ who, ...minutesOf(team, who, windowOf(team)) }));
        expect(numbers('Minutes with each').map((row) => row.slice(0, 4))).toEqual(
          own.map(({ who, planned, calendar, met }) => [
            who.name,
            planned === undefined ? '' : length(planned),
            length(calendar),
            met,
          ]),
        );
        const usual = middle(own.map(({ every }) => every));
        const weeks = own.map((each) => {
          const { who, present, every, calendar, excused } = each;
          const isOut = who.waivers.length > 0 || present < Math.max(28, 2 * every);
          const agreed = who.cadenceDays === undefined ? 1 : every / usual;
          return isOut ? undefined : ((calendar + excused) / (present / 7)) * agreed;
        });
        expect(numbers('A week with each').map((row) => row.slice(0, 2))).toEqual(
          own.map(({ who }, at) => {
            const week = weeks[at];
            return [who.name, week === undefined ? 'not compared' : length(Math.round(week))];
          }),
        );
        const compared = weeks.flatMap((week) => week ?? []);
        const text = screen.getByRole('figure', { name: 'A week with each' }).textContent;
        const of = /The middle is (.*?) a week, the tolerance (.*?) to (.*?): (\d+) of (\d+)/u.exec(
          text,
        );
        const mid = middle(compared);
        expect(of?.slice(1, 4) ?? []).toEqual(
          compared.length < 2
            ? []
            : [mid, mid * 0.9, mid * 1.1].map((each) => length(Math.round(each))),
        );
        expect(Number(of?.[5] ?? compared.length)).toBe(compared.length);
      });
    });
  });
});

describe('Kept, counted again', () => {
  it.each([
    ['12 weeks', 84],
    ['1 year', 364],
    ['All', 100_000],
  ] as const)('has what became of the sessions of %s, and the notice', (label, back) => {
    always((team) => {
      const earliest = NOW - back * DAY;
      const reports = reportsOn(team, earliest < 0 ? '1970-01-01' : dayIn(earliest));
      looking('kept', team, () => {
        if (reports.length === 0) return;
        fireEvent.click(screen.getByRole('radio', { name: label }));
        const theirs = team.deeds.filter(({ personId }) =>
          reports.some(({ id }) => id === personId),
        );
        const from = Math.max(earliest, Math.min(NOW, ...theirs.map(({ start }) => start)));
        const own = theirs.filter((deed) => deed.start >= from && deed.start < NOW && ended(deed));
        const counted = own.filter((deed) => !fateOf(deed).isTakenOut);
        const isMonthly = Temporal.PlainDate.from(dayIn(from)).until(dayIn(NOW)).days > 200;
        const begin = (text: string): string => {
          const date = Temporal.PlainDate.from(text);
          return isMonthly
            ? date.with({ day: 1 }).toString()
            : date.subtract({ days: date.dayOfWeek - 1 }).toString();
        };
        const begun = Map.groupBy(counted, ({ start }) => begin(dayIn(start)));
        const parts = [...new Set(eachDay(begin(dayIn(from)), dayIn(NOW - 1)).map(begin))];
        expect(numbers('What became of them')).toEqual(
          parts.map((part) => {
            const those = begun.get(part) ?? [];
            const [kept, changed] = [
              having(those, 'as-planned'),
              having(those, 'moved', 'shortened'),
            ];
            return [day(part), ...[kept, changed, those.length - kept - changed].map(String)];
          }),
        );
        const percent = (count: number): string => `${Math.round((count / counted.length) * 100)}%`;
        const gone = having(counted, 'cancelled', 'counterpart-removed');
        const moved = having(counted, 'moved');
        const isDrawn = screen.queryByRole('figure', { name: 'Moved and cancelled, of a hundred' });
        expect(isDrawn === null).toBe(counted.length === 0);
        expect(isDrawn === null ? [] : numbers('Moved and cancelled, of a hundred')).toEqual(
          counted.length === 0
            ? []
            : [
                ['Moved', String(moved), percent(moved), '42.4%'],
                ['Cancelled', String(gone), percent(gone), '29.6%'],
              ],
        );
        const buckets = ['after', 'day', 'two-days', 'week', 'longer', 'unknown'];
        const changes = ownChanges(own, team);
        expect(numbers('Notice of changes').map(([, count]) => count)).toEqual(
          buckets.map((each) =>
            String(changes.filter((deed) => noticeBucketOf(deed) === each).length),
          ),
        );
        const bookings = own
          .map(({ id, planned }) => ({ planned, at: bookedAt(planned, team.told.get(id)) }))
          .filter(({ at }) => at > team.stored.installedAt);
        const hours = bookings.map(({ planned, at }) => bucketOfHours((planned - at) / HOUR));
        expect(numbers('Notice of bookings').map(([, count]) => count)).toEqual(
          buckets.map((each) => String(hours.filter((bucket) => bucket === each).length)),
        );
      });
    });
  });
});

describe('Talk, counted again', () => {
  it('has what was closed, the bands of each week, and guess against count', () => {
    always((team) => {
      const earliest = NOW - 84 * DAY;
      const reports = reportsOn(team, dayIn(earliest));
      looking('talk', team, () => {
        if (reports.length === 0) return;
        const own = (who: Person) =>
          team.deeds
            .filter((deed) => deed.personId === who.id && ended(deed))
            .filter(({ start }) => start >= earliest && start < NOW)
            .filter(
              (deed) =>
                team.told.get(deed.id)?.isClosed === true ||
                (deed.start >= team.stored.installedAt && !isGone(deed)),
            )
            .map((deed) => ({ ...deed, ...team.told.get(deed.id) }));
        expect(numbers('Which were closed')).toEqual(
          reports.map((who) => {
            const closed = own(who).filter(({ isClosed }) => isClosed === true);
            const saying = (met: Session['met']): number =>
              closed.filter((each) => each.met === met).length;
            return [
              who.name,
              String(saying('yes')),
              String(saying('shorter')),
              String(saying('no')),
              String(saying(undefined)),
              String(own(who).length - closed.length),
            ];
          }),
        );
        expect(numbers('How much they spoke').map((row) => row.toSpliced(1, 1))).toEqual(
          reports.flatMap((who) =>
            [...Map.groupBy(own(who), ({ start }) => mondayOf(dayIn(start)))]
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([, week]) => [
                who.name,
                bandsOf(week.map(({ count }) => count)),
                bandsOf(week.map(({ guess }) => guess)),
              ])
              .filter(([, count, guess]) => `${count}${guess}` !== ''),
          ),
        );
        const gaps = reports.map((who) => ({
          name: who.name,
          all: own(who).flatMap(({ guess, count }) =>
            guess === undefined || count === undefined ? [] : [Math.sign(guess - count)],
          ),
        }));
        expect(numbers('Guess against count')).toEqual(
          gaps
            .filter(({ all }) => all.length > 0)
            .map(({ name, all }) => [
              name,
              ...[0, 1, -1].map((sign) => String(all.filter((each) => each === sign).length)),
            ]),
        );
      });
    });
  });
});

function mondayOf(text: string): string {
  const date = Temporal.PlainDate.from(text);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

function bandsOf(places: readonly (number | undefined)[]): string {
  return BAND_WORDS.map(
    (words, at) => [words, places.filter((each) => each === at).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => (count === 1 ? words : `${words} (${count})`))
    .join(', ');
}
