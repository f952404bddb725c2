/**
 * The one change to ask about: "Ana Tue→Thu: I asked · Ana asked · Other · Skip". Asked while it is
 * fresh, about one at a time, and once: who asked for it decides what it counts for, and the calendar
 * never tells.
 */
import { dayOf, WEEK } from '../time.ts';
import type { FreshChange } from './attention-types.ts';
import { isAway, keptFate } from './kept.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import { lateness, noticeOf } from './notice.ts';
import type { KnownPerson } from './people.ts';
import { isOnLeave } from './presence.ts';
import { isMove } from './reschedules.ts';
import { isPresent, sessionsFrom } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';

/** For how long something is fresh: after that nobody remembers. Our convention. */
const FRESH: number = WEEK;

/** How a question is remembered that was skipped. */
export function skippedKey(changeId: string): string {
  return `who-asked|${changeId}`;
}

/**
 * The newest change of the last week that nobody has said a word about: since the installation, of
 * somebody among the user's people, not planned ahead, and still standing. Whoever declined for
 * themselves needs not be asked who did.
 */
export function freshChange(
  records: TeamRecords,
  skipped: ReadonlySet<string>,
): FreshChange | undefined {
  const { people, now, zone } = records;
  const today = dayOf(now, zone);
  const open = people
    .filter((person) => isPresent(person, today))
    .flatMap((person) => openChanges(person, records))
    .filter(({ change }) => !skipped.has(skippedKey(change.id)));
  return open.toSorted((a, b) => b.seenAt - a.seenAt || (a.change.id < b.change.id ? -1 : 1))[0];
}

function openChanges(person: KnownPerson, records: TeamRecords): FreshChange[] {
  const { ledger, said, now } = records;
  const pauses = person.record?.pauses ?? [];
  return sessionsFrom(person.meetings, now - 2 * FRESH).flatMap((meeting) => {
    if (isOnLeave(meeting, pauses, records.zone)) return [];
    const change = standing(meeting, ledger.get(meeting.id) ?? [], records);
    if (change === undefined || change.preInstall || change.before <= now - FRESH) return [];
    const told = said.get(change.id);
    if ((told?.asker ?? told?.reason) !== undefined) return [];
    const zone = change.from.allDay && { zone: meeting.zone };
    return [{ person, change, seenAt: change.before, ...zone }];
  });
}

/** The entry that makes a session what it is, where that was late and may be the manager's doing. */
function standing(
  meeting: Meeting,
  entries: readonly Change[],
  { thresholds }: Pick<TeamRecords, 'thresholds'>,
): Change | undefined {
  const notice = noticeOf(thresholds);
  const { fate, by } = keptFate(meeting, entries, notice);
  if (fate !== 'moved' && !isAway(fate)) return undefined;
  return by.findLast(
    (change) =>
      (isMove(change) || change.kind === 'cancelled' || change.kind === 'counterpart-removed') &&
      lateness(change, notice) !== 'no',
  );
}
