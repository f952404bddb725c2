/**
 * The independent truth: what was done to the calendars, by whom and when. Tests compare what a
 * client made of the API with this.
 */
import type { OriginalStart, Span } from './event-model.ts';

export type EditKind =
  | 'created'
  | 'imported'
  | 'moved'
  | 'shortened'
  | 'lengthened'
  | 'cancelled'
  | 'restored'
  | 'renamed'
  | 'touched'
  | 'responded'
  | 'guest-removed'
  | 'guest-added'
  | 'organizer-changed'
  | 'invitation-removed'
  | 'made-recurring'
  | 'series-moved'
  | 'series-renamed'
  | 'series-moved-from'
  | 'series-renamed-from'
  | 'series-rule-changed'
  | 'series-ended'
  | 'series-deleted'
  | 'series-restored';

export interface LogEntry {
  readonly at: Temporal.Instant;
  readonly kind: EditKind;
  readonly calendar: string;
  /** The same for everything a person would call the same meeting. */
  readonly lineage: string;
  /** Who did it, which the API never tells. */
  readonly by: string;
  /** The ids of the event or series concerned, as the API gave them before and gives them after. */
  readonly idsBefore: readonly string[];
  readonly idsAfter: readonly string[];
  /** Of one occurrence of a series, or of the first one that an edit "from here on" concerned. */
  readonly originalStart: OriginalStart | undefined;
  /** The event, the occurrence or, for an edit of a series, the first occurrence concerned. */
  readonly from: Span | undefined;
  readonly to: Span | undefined;
  /** For `responded`, `guest-removed`, `guest-added` and `organizer-changed`. */
  readonly who: string | undefined;
}

export class EditLog {
  readonly #entries: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  append(entry: LogEntry): void {
    this.#entries.push(entry);
  }

  /** The entries of one kind, or about one meeting, in the order they were made. */
  of(match: { kind?: EditKind; lineage?: string; calendar?: string }): readonly LogEntry[] {
    return this.#entries.filter(
      (entry) =>
        (match.kind === undefined || entry.kind === match.kind) &&
        (match.lineage === undefined || entry.lineage === match.lineage) &&
        (match.calendar === undefined || entry.calendar === match.calendar),
    );
  }
}
