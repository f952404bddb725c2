/** What needs a look with one person: whether they are met, and what happened to their sessions. */
import { SECOND } from '../time.ts';
import type { Attention, BookedLate, MovedLate } from './attention-types.ts';
import type { Meeting } from './calendar-types.ts';
import { isAway, isExcused, keptFate } from './kept.ts';
import { bookedLate, bookedWithin, firstStart, lateness, noticeOf } from './notice.ts';
import type { Change } from './ledger-types.ts';
import { minutesOf } from './occurrence.ts';
import type { KnownPerson } from './people.ts';
import { isMove } from './reschedules.ts';
import { rhythmOf } from './rhythm.ts';
import { sessionsFrom } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import type { Day } from './types.ts';
import { isUnsteady, unsteadyOf, unsteadySessions } from './unsteady.ts';
import { waiverOn, type WaivableRule } from './waivers.ts';

const NONE: readonly Change[] = [];

function isWaived(person: KnownPerson, rule: WaivableRule, today: Day): boolean {
  return waiverOn(person.record, rule, today) !== undefined;
}

/** No session ahead, or the last one long ago. */
export function rhythmAttention(
  person: KnownPerson,
  records: TeamRecords,
  today: Day,
): Attention[] {
  if (isWaived(person, 'cadence', today)) return [];
  const { state, last, next } = rhythmOf(person, records, today);
  const rule = 'cadence' as const;
  if (state === 'none-ahead') {
    const before = last && { last };
    const repair = { kind: 'book', ...before } as const;
    return [
      { kind: state, id: `${state}|${person.key}`, person, rule, sessions: [], repair, ...before },
    ];
  }
  if (state !== 'late' && state !== 'very-late') return [];
  if (last === undefined || next === undefined) return [];
  const repair = { kind: 'edit', meeting: next } as const;
  const id = `late|${person.key}|${last.id}`;
  return [{ kind: state, id, person, rule, sessions: [next.id], repair, last, next }];
}

/** What happened to sessions: of somebody's as a whole, or of one that is ahead. */
export function sessionsAttention(
  person: KnownPerson,
  records: TeamRecords,
  today: Day,
): Attention[] {
  const unsteady = isWaived(person, 'reschedules', today) ? undefined : unsteadyOf(person, records);
  const isNoted = unsteady !== undefined && isUnsteady(unsteady, records.thresholds);
  // What is told of all of them is not told of each once more.
  const told = new Set(isNoted ? unsteadySessions(unsteady) : []);
  const ahead = isWaived(person, 'notice', today)
    ? []
    : sessionsFrom(person.meetings, records.now)
        .filter(({ id }) => !told.has(id))
        .flatMap((meeting) => sessionAttention(person, meeting, records));
  const newest = unsteady?.changes.at(-1)?.change;
  if (!isNoted || newest === undefined) return ahead;
  const count = (kind: string): number =>
    unsteady.changes.filter((each) => each.kind === kind).length;
  return [
    {
      kind: 'unsteady',
      id: `unsteady|${person.key}|${newest.id}`,
      person,
      rule: 'reschedules',
      sessions: [...told],
      repair: { kind: 'history', changeId: newest.id },
      moved: count('moved'),
      shortened: count('shortened'),
      cancelled: count('cancelled'),
      weeks: records.thresholds.windowWeeks,
      minutesLost: unsteady.changes
        .filter(({ kind }) => kind === 'cancelled')
        .reduce((sum, { meeting }) => sum + minutesOf(meeting), 0),
      newest,
    },
    ...ahead,
  ];
}

/** A session ahead at short notice: moved and booked at short notice is one thing, told as moved. */
function sessionAttention(
  person: KnownPerson,
  meeting: Meeting,
  records: TeamRecords,
): (MovedLate | BookedLate)[] {
  const { ledger, said, thresholds, installedAt } = records;
  const entries = ledger.get(meeting.id) ?? NONE;
  const when = bookedWithin(meeting);
  // Google's dates are whole seconds: the rest of one may be after the record started.
  const isBookedSince = when.before + SECOND > installedAt;
  // Most sessions ahead: booked long ago, and nothing happened to them.
  if (entries.length === 0 && !isBookedSince) return [];
  const notice = noticeOf(thresholds);
  if (isAway(keptFate(meeting, entries, notice).fate)) return [];
  const noted = {
    person,
    rule: 'notice' as const,
    sessions: [meeting.id],
    repair: { kind: 'edit', meeting } as const,
    meeting,
  };
  const change = entries.findLast(
    (each) => isMove(each) && !each.preInstall && lateness(each, notice) === 'yes',
  );
  if (change !== undefined) {
    if (isExcused(said.get(change.id))) return [];
    return [{ ...noted, kind: 'moved-late', id: `moved-late|${change.id}`, change }];
  }
  if (!isBookedSince || bookedLate(meeting, entries, notice) !== 'yes') return [];
  const planned = firstStart(meeting, entries);
  return [{ ...noted, kind: 'booked-late', id: `booked-late|${meeting.id}`, when, planned }];
}
