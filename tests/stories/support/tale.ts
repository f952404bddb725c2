/** What a story is made of. */
import type { CalendarHabits } from '../../fake-google/calendar-state.ts';
import type { FakeGoogle } from '../../fake-google/server.ts';
import type { Desk } from './desk.ts';
import type { Role } from './new-meeting.ts';
import type { Plan } from './plans.ts';

/** The calendar is read, or the reading fails. */
export interface SyncStep {
  readonly kind: 'sync' | 'failing sync' | 'uneasy sync';
  readonly at: string;
}

/** Somebody edits the calendar. */
export interface EditStep {
  readonly kind: 'edit';
  readonly at: string;
  readonly edit: (desk: Desk) => void;
}

/** Something about Google itself changes, at the time of the step before. */
export interface GoogleStep {
  readonly kind: 'google';
  readonly change: (google: FakeGoogle, account: string) => void;
}

export type Step = SyncStep | EditStep | GoogleStep;

/** The calendar is read. A weekday without a date is the next one. */
export function sync(at: string): Step {
  return { kind: 'sync', at };
}

/** A reading that finds something amiss: it may come to nothing, and may well look again soon. */
export function uneasySync(at: string): Step {
  return { kind: 'uneasy sync', at };
}

/** A reading that comes to nothing. */
export function failingSync(at: string): Step {
  return { kind: 'failing sync', at };
}

/** The calendar is edited, by whom does not matter. */
export function edit(at: string, change: (desk: Desk) => void): Step {
  return { kind: 'edit', at, edit: change };
}

/** Google itself behaves differently from here on. */
export function google(change: (google: FakeGoogle, account: string) => void): Step {
  return { kind: 'google', change };
}

/**
 * A story: what is in the calendar, what is done to it and when it is looked at, and the ledger
 * that must come of it, in any order. `the next sync` in a line is the first one after the line's
 * `between`.
 */
export interface Story {
  readonly calendar: Plan | readonly Plan[];
  readonly days: readonly Step[];
  readonly ledger: readonly string[];
  /** Where a guest's calendar tells something else. */
  readonly asGuest?: readonly string[];
  /** Where it is something else to read before the first edit and after the last one only. */
  readonly atOnce?: readonly string[];
  /** Where it is something else, again, to read the last time four weeks later (as the guest). */
  readonly fourWeeksLater?: readonly string[];
  /** Both, if not said. */
  readonly as?: Role;
  /** How often the calendar is read is what the story is about: no other rhythm is tried. */
  readonly asTold?: true;
  /** The sessions that go on: when they are after the first reading, and after the last. */
  readonly goesOn?: Readonly<Record<string, string>>;
  /** Sessions take each other's places, so that the same time need not be the same session. */
  readonly placesChange?: true;
  readonly habits?: Partial<CalendarHabits>;
  /** `Mon 30 Nov` if not said: weekdays are counted from there on. */
  readonly begins?: string;
  /** `Europe/Berlin` if not said. */
  readonly zone?: string;
}
