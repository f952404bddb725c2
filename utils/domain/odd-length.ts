/** The odd length, on the event itself: "45 min; the others get 30". */
import { DAY, dayOf } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import { isAway, keptFate } from './kept.ts';
import { median } from './median.ts';
import { noticeOf } from './notice.ts';
import { minutesOf } from './occurrence.ts';
import type { KnownPerson } from './people.ts';
import { isPresent, sessionsBetween } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import { waiverOn } from './waivers.ts';

/** How far ahead a session is looked at, in days: what can be seen in a week of the calendar. */
const AHEAD_DAYS = 7;
/** With fewer others nothing is odd: our convention. */
const LEAST_OTHERS = 2;

/** What the others get. */
export interface OthersLength {
  readonly minutes: number;
  /** All of them, to the minute; else most of them. */
  readonly isAll: boolean;
}

/** Sessions ahead of one report that are of another length than the others'. */
export interface OddLength {
  readonly person: KnownPerson;
  /** By start. */
  readonly sessions: readonly Meeting[];
  readonly others: OthersLength;
}

/** Whether a length differs by more than the tolerance. */
function isOdd(minutes: number, usual: number, tolerancePercent: number): boolean {
  return Math.abs(minutes - usual) * 100 > usual * tolerancePercent;
}

/** What others get, where more than half of them get the same within the tolerance. */
export function othersLength(
  lengths: readonly number[],
  tolerancePercent: number,
): OthersLength | undefined {
  if (lengths.length < LEAST_OTHERS) return undefined;
  const minutes = median(lengths);
  // Between two different lengths in the middle lies none that anybody has.
  if (minutes === undefined || !lengths.includes(minutes)) return undefined;
  const alike = lengths.filter((each) => !isOdd(each, minutes, tolerancePercent));
  if (alike.length * 2 <= lengths.length) return undefined;
  return { minutes, isAll: lengths.every((each) => each === minutes) };
}

/** What the others get of whoever's own length, one of all `lengths`, is left out. */
function othersByOwn(
  lengths: readonly number[],
  tolerancePercent: number,
): (own: number | undefined) => OthersLength | undefined {
  // Lengths are few, and everybody of one has the same others, as far as lengths tell.
  const known = new Map<number | undefined, OthersLength | undefined>();
  return (own) => {
    if (!known.has(own)) {
      const others = own === undefined ? lengths : lengths.toSpliced(lengths.indexOf(own), 1);
      known.set(own, othersLength(others, tolerancePercent));
    }
    return known.get(own);
  };
}

/** The reports with sessions of an odd length within the week ahead, unless it is waived. */
export function oddLengths(records: TeamRecords): OddLength[] {
  const { people, thresholds, now, zone, ledger } = records;
  const { tolerancePercent } = thresholds;
  const today = dayOf(now, zone);
  const compared = people.filter(
    (person) =>
      person.relation === 'report' &&
      isPresent(person, today) &&
      !waiverOn(person.record, 'fairness', today),
  );
  const othersOf = othersByOwn(
    compared.flatMap(({ minutes }) => minutes ?? []),
    tolerancePercent,
  );
  return compared.flatMap((person): OddLength[] => {
    const others = othersOf(person.minutes);
    if (others === undefined) return [];
    const sessions = sessionsBetween(person.meetings, now, now + AHEAD_DAYS * DAY).filter(
      (meeting) => {
        if (meeting.allDay || !isOdd(minutesOf(meeting), others.minutes, tolerancePercent)) {
          return false;
        }
        const { fate } = keptFate(meeting, ledger.get(meeting.id), noticeOf(thresholds));
        // What was shortened at short notice is told as that.
        return !isAway(fate) && fate !== 'shortened';
      },
    );
    return sessions.length === 0 ? [] : [{ person, sessions, others }];
  });
}
