/**
 * Days as damage may leave them. Whatever reads what the user wrote gets days that are days: one that
 * is none would stop whoever says it in words, and all the sound ones with it.
 */
import type { FollowUp, Goal } from '../domain/record-types.ts';
import type { Day, Millis } from '../domain/types.ts';
import { dayOf } from '../time.ts';
import type { RecordOf, RecordStore } from './record-stores.ts';

type AnyRecord = RecordOf[RecordStore];

/** A goal whose days are days: in the place of one that is none stands the day it was written. */
export function soundGoal(goal: Goal): Goal {
  const { since, reviewOn, evidence } = goal;
  const isSound =
    isDay(since) && (reviewOn === '' || isDay(reviewOn)) && evidence.every(({ at }) => isDay(at));
  if (isSound) return goal;
  const written = dayOfWriting(goal.createdAt);
  return {
    ...goal,
    since: isDay(since) ? since : written,
    // When to look at it again was said, and is not known any more: not said.
    reviewOn: isDay(reviewOn) ? reviewOn : '',
    evidence: evidence.map((each) => (isDay(each.at) ? each : { ...each, at: written })),
  };
}

/** A follow-up that is due on a day, or is not dated. */
export function soundFollowUp(followUp: FollowUp): FollowUp {
  const { due, ...undated } = followUp;
  return due === undefined || isDay(due) ? followUp : undated;
}

/** The same for whatever record it is, by what it has. */
export function withSoundDays(record: AnyRecord): AnyRecord {
  if ('evidence' in record) return soundGoal(record);
  return 'owner' in record ? soundFollowUp(record) : record;
}

function isDay(day: unknown): day is Day {
  if (typeof day !== 'string' || day.length !== 10) return false;
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}

function dayOfWriting(at: Millis): Day {
  return dayOf(Number.isSafeInteger(at) ? at : 0, 'UTC');
}
