/** The team's rows: per report the next session, the last weeks as a strip, minutes, waivers. */
import { startOfDay, dayOf } from '../time.ts';
import { keptSession } from './kept.ts';
import type { KnownPerson } from './people.ts';
import { joinPauses } from './pauses.ts';
import type { StripWeek, TeamRow } from './team-figures.ts';
import { isPresent, sessionsBetween } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import { teamTime } from './team-time.ts';
import type { Day, Millis, Pause } from './types.ts';
import { nextSession } from './upcoming.ts';
import { waiversOn } from './waivers.ts';

/** How many weeks the strip shows, this one among them. */
export const STRIP_WEEKS = 12;

/** A week of the strip, the same for everybody. */
interface WeekSpan {
  /** Its Monday, and its Sunday, or today where that is sooner. */
  readonly from: Day;
  readonly last: Day;
  readonly start: Millis;
  readonly end: Millis;
}

/** The last weeks, each from its Monday, the oldest first. */
function stripWeeks({ now, zone }: TeamRecords): WeekSpan[] {
  const today = Temporal.PlainDate.from(dayOf(now, zone));
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: STRIP_WEEKS }, (_, at): WeekSpan => {
    const from = monday.subtract({ weeks: STRIP_WEEKS - 1 - at });
    const sunday = from.add({ days: 6 });
    const last = Temporal.PlainDate.compare(sunday, today) > 0 ? today : sunday;
    return {
      from: from.toString(),
      last: last.toString(),
      start: startOfDay(from.toString(), zone),
      end: startOfDay(from.add({ weeks: 1 }).toString(), zone),
    };
  });
}

/** The weeks with somebody. */
function stripOf(
  person: KnownPerson,
  weeks: readonly WeekSpan[],
  records: TeamRecords,
): StripWeek[] {
  const pauses = joinPauses(person.record?.pauses ?? []);
  return weeks.map(({ from, last, start, end }): StripWeek => ({
    from,
    sessions: sessionsBetween(person.meetings, start, end)
      .filter((meeting) => meeting.end <= records.now)
      .map((meeting) => keptSession(meeting, person, records)),
    isPaused: isWholePause(pauses, from, last),
    isHistory: end <= records.installedAt,
  }));
}

/** Whether leave (joined) covers every day from one to another. */
function isWholePause(pauses: readonly Pause[], first: Day, last: Day): boolean {
  return pauses.some(({ from, until }) => from <= first && (until === undefined || until >= last));
}

/** A row for each report who is still in the team, in the order of `people`. */
export function teamRows(records: TeamRecords): TeamRow[] {
  const { now, zone } = records;
  const today = dayOf(now, zone);
  const weeks = stripWeeks(records);
  return teamTime(records)
    .rows.filter(({ person }) => isPresent(person, today))
    .map((time): TeamRow => {
      const { person } = time;
      const next = nextSession(person, now);
      return {
        person,
        ...(next && { next }),
        strip: stripOf(person, weeks, records),
        time,
        waivers: waiversOn(person.record, today),
      };
    });
}
