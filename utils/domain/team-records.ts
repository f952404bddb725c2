/** What every rule looks at: the people with their sessions, the ledger, and what was said of it. */
import { DAY, startOfDay, dayOf } from '../time.ts';
import type { Change, Explanation } from './ledger-types.ts';
import type { KnownPerson } from './people.ts';
import { bySession, type SessionLedger } from './reschedules.ts';
import type { Thresholds } from './thresholds.ts';
import type { Day, Millis } from './types.ts';

/** What is known of one account's team at one instant. */
export interface TeamRecords {
  /** Everybody, each with their sessions by start. */
  readonly people: readonly KnownPerson[];
  /** The entries of the ledger by session, oldest first. */
  readonly ledger: SessionLedger;
  /** What the user said of entries, by the entry's id. */
  readonly said: ReadonlyMap<string, Explanation>;
  /** Minutes met, of sessions that were closed, by session; 0: did not meet. */
  readonly met: ReadonlyMap<string, number>;
  readonly thresholds: Thresholds;
  /** When the record started: what lies before is history, never an alert. */
  readonly installedAt: Millis;
  /** A calendar is being read: without one nothing is known of what is ahead. */
  readonly hasCalendar: boolean;
  readonly now: Millis;
  /** The zone the user is in: days and weeks are those there. */
  readonly zone: string;
}

/** The same as it is stored. */
export interface StoredTeam extends Omit<TeamRecords, 'ledger' | 'said' | 'met'> {
  readonly changes: readonly Change[];
  readonly explanations: readonly Explanation[];
  readonly met?: ReadonlyMap<string, number>;
}

const NONE_MET: ReadonlyMap<string, number> = new Map();

/** Makes what was stored ready to be looked up. */
export function teamRecords({ changes, explanations, ...stored }: StoredTeam): TeamRecords {
  const said = new Map<string, Explanation>();
  explanations.forEach((each) => said.set(each.id, each));
  return { met: NONE_MET, ...stored, ledger: bySession(changes), said };
}

/** A stretch of whole days in a zone: from the first instant of the first to the end of the last. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
  readonly start: Millis;
  readonly end: Millis;
}

/** The last so many days, today among them; none lies before `since`. */
export function lastDays(days: number, now: Millis, zone: string, since: Millis = 0): DaySpan {
  const today = Temporal.PlainDate.from(dayOf(now, zone));
  const wanted = today.subtract({ days: days - 1 }).toString();
  const earliest = since > now - (days + 1) * DAY ? dayOf(since, zone) : wanted;
  const last = today.toString();
  const first = earliest > wanted ? (earliest > last ? last : earliest) : wanted;
  return {
    first,
    last,
    start: startOfDay(first, zone),
    end: startOfDay(today.add({ days: 1 }).toString(), zone),
  };
}
