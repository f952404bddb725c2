import { nativeId } from './event-ids.ts';
import type { EditLog } from './edit-log.ts';
import type { CalendarRecord, Exception, OneOff, Series, Span } from './event-model.ts';
import { hasOccurrence } from './recurrence.ts';

export type AccessRole = 'owner' | 'writer' | 'reader' | 'freeBusyReader';

/** How the fake behaves where Google's behaviour is not documented and was seen both ways. */
export interface CalendarHabits {
  /** What becomes of exceptions that a change of their series leaves without a place. */
  orphans: 'sparse' | 'gone';
  /**
   * Whether an edit that moves many occurrences resets the exceptions among them, or takes them
   * along to their new places, each with the time and the status of its own.
   */
  exceptions: 'dropped' | 'kept';
  /** Cancelled events show no more than is guaranteed, even on the organizer's calendar. */
  bareCancellations: boolean;
}

/** One calendar's events and their versions. It knows no API and no editing, only bookkeeping. */
export class CalendarState {
  readonly id: string;
  readonly name: string;
  zone: string;
  readonly log: EditLog;
  /** Who else may look at it. The owner is the account with the calendar's own address. */
  readonly access = new Map<string, AccessRole>();
  readonly records = new Map<string, CalendarRecord>();
  readonly habits: CalendarHabits = {
    orphans: 'sparse',
    exceptions: 'dropped',
    bareCancellations: false,
  };
  readonly now: () => Temporal.Instant;
  /** Counts every edit; sync tokens are cut from it. */
  revision = 0;
  lastUpdated: Temporal.Instant;
  #made = 0;

  constructor(facts: {
    id: string;
    name: string;
    zone: string;
    log: EditLog;
    now: () => Temporal.Instant;
  }) {
    this.id = facts.id;
    this.name = facts.name;
    this.zone = facts.zone;
    this.log = facts.log;
    this.now = facts.now;
    this.lastUpdated = facts.now();
    this.access.set(facts.id, 'owner');
  }

  /** A fresh id, the same in every run that does the same things in the same order. */
  newId(): string {
    this.#made += 1;
    return nativeId(`${this.id} ${this.#made}`);
  }

  /**
   * Marks a record as changed now. `updated` always grows, by a millisecond if the clock stands
   * still, so that no two versions share an etag.
   */
  touch(record: OneOff | Series): void {
    const now = this.now().round('millisecond');
    const next = record.updated.add({ milliseconds: 1 });
    record.updated = Temporal.Instant.compare(now, next) < 0 ? next : now;
    this.revision += 1;
    record.revision = this.revision;
    this.lastUpdated = record.updated;
    this.records.set(record.id, record);
  }

  /** Leaves a tombstone under an id that lost its place, unless the fake's habit is to leave none. */
  bury(id: string, span: Span): void {
    if (this.habits.orphans === 'gone') return;
    this.revision += 1;
    this.records.set(id, {
      kind: 'tombstone',
      id,
      span,
      updated: this.now().round('millisecond'),
      revision: this.revision,
    });
  }

  series(id: string): Series | undefined {
    const record = this.records.get(id);
    return record?.kind === 'series' ? record : undefined;
  }

  *allSeries(): Iterable<Series> {
    for (const record of this.records.values()) if (record.kind === 'series') yield record;
  }

  /** The series and exception an occurrence's id belongs to, where it is an exception. */
  exceptionById(id: string): { series: Series; exception: Exception } | undefined {
    for (const series of this.allSeries()) {
      for (const exception of series.exceptions.values()) {
        if (exception.id === id) return { series, exception };
      }
    }
    return undefined;
  }

  /** The living series and original start that an id of the form `<series>_<start>` names. */
  occurrenceById(
    id: string,
  ): { series: Series; originalStart: Temporal.ZonedDateTime | Temporal.PlainDate } | undefined {
    const match = /^(?<series>.+)_(?<key>\d{8}(?:T\d{6}Z)?)$/.exec(id);
    const series = this.series(match?.groups?.['series'] ?? '');
    const key = match?.groups?.['key'];
    if (!series || !key) return undefined;
    const originalStart =
      series.span.allDay || !key.includes('T')
        ? Temporal.PlainDate.from(key.slice(0, 8))
        : Temporal.Instant.from(key).toZonedDateTimeISO(series.span.start.timeZoneId);
    return hasOccurrence(series, originalStart) ? { series, originalStart } : undefined;
  }
}
