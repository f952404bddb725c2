/**
 * Days as damage may leave them. Whatever reads what the user wrote gets days that are days: one that
 * is none would stop whoever says it in words, and all the sound ones with it.
 */
import type { Goal } from '../domain/record-types.ts';
import type { Day, Millis, Person } from '../domain/types.ts';
import { dayOf } from '../time.ts';
import type { RecordOf, RecordStore } from './record-stores.ts';

type AnyRecord = RecordOf[RecordStore];

/** A goal whose days are days: in the place of one that is none stands the day it was written. */
export function soundGoal(goal: Goal): Goal {
  const written = dayOfWriting(goal.createdAt);
  return {
    ...goal,
    since: dayOr(goal.since, written),
    // When to look at it again was said, and is not known any more: not said.
    reviewOn: dayOr(goal.reviewOn, ''),
    evidence: goal.evidence.map((each) => ({ ...each, at: dayOr(each.at, written) })),
  };
}

/** What may have no day, in whatever record. */
const MAY_BE_ABSENT: readonly string[] = ['due', 'startedOn', 'leftOn', 'eraseOn'];

/** A follow-up that is due on a day, or is not dated; the same of what else may have no day. */
export function withoutLostDays<Of extends AnyRecord>(record: Of): Of {
  const lost = MAY_BE_ABSENT.filter(
    (field) => field in record && !isDay(Reflect.get(record, field)),
  );
  if (lost.length === 0) return record;
  const sound = Object.entries(record).filter(([field]) => !lost.includes(field));
  // The same record without some of what may be absent.
  return Object.fromEntries(sound) as Of;
}

/**
 * A person's leaves as far as their days are known. A waiver whose end is lost holds no more, and its
 * reason stays.
 */
function soundPerson(person: Person): Person {
  const written = dayOfWriting(person.createdAt);
  return {
    ...person,
    pauses: person.pauses.filter(({ from, until = from }) => isDay(from) && isDay(until)),
    waivers: person.waivers.map((each) => ({ ...each, until: dayOr(each.until, written) })),
  };
}

/** The same for whatever record it is, by what it has. */
export function withSoundDays(record: AnyRecord): AnyRecord {
  if ('since' in record) return soundGoal(record);
  const sound = withoutLostDays(record);
  return 'pauses' in sound ? soundPerson(sound) : sound;
}

function dayOr(day: Day, other: Day): Day {
  return isDay(day) ? day : other;
}

function isDay(day: unknown): boolean {
  // Of ten characters: the order of days is that of their texts.
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
