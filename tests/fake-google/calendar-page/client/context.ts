/** What every part of the page can ask of the whole. */
import type { Behaviours } from '../shared/behaviours.ts';
import type { View } from '../shared/place.ts';
import type {
  Boot,
  Command,
  CommandReply,
  Fields,
  Listing,
  Locale,
  PageEvent,
  PageTask,
  Scope,
} from '../shared/wire.ts';
import type { Words } from '../shared/words/en.ts';

/** What a chip stands for. */
export type Shown =
  | { readonly kind: 'event'; readonly event: PageEvent }
  | { readonly kind: 'task'; readonly task: PageTask };

/** An event that is not in the calendar yet. */
export interface Draft {
  readonly start: Temporal.ZonedDateTime | Temporal.PlainDate;
  readonly end: Temporal.ZonedDateTime | Temporal.PlainDate;
}

export interface Toast {
  readonly text: string;
  readonly undo?: () => void;
}

export interface Context {
  readonly boot: Boot;
  readonly words: Words;
  readonly locale: Locale;
  readonly zone: string;
  /** As they are now: the settings menu turns them. */
  behaviours: Behaviours;
  /** By the clock of the calendar behind the page. */
  now(): Temporal.ZonedDateTime;
  /** Shows another view or day, as a step of the browser's history. */
  go(view: View, date?: Temporal.PlainDate): void;
  /** Opens the edit page: of an event, or of one that is to be made. */
  edit(eventId?: string, fields?: Fields): void;
  /** Leaves the edit page for the grid it was opened from. */
  leaveEditing(): void;
  open(shown: Shown, anchor: Element): void;
  draft(draft: Draft, anchor: Element): void;
  closeCard(): void;
  /** Asks the calendar for some days. */
  list(from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Listing>;
  /** @throws Error if the calendar refuses, or cannot be reached */
  send(command: Command): Promise<CommandReply>;
  /** Draws the grid again from what the calendar holds now. */
  refresh(): Promise<void>;
  say(toast: Toast): void;
  /** Which occurrences an edit is about; undefined if it is not to be made. */
  askScope(title: string): Promise<Scope | undefined>;
}

/** The stretch of an event on the wall of the page's zone; whole days are midnights. */
export function wallSpan(
  event: PageEvent,
  zone: string,
): { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime } {
  const at = (text: string) =>
    event.isAllDay
      ? Temporal.PlainDate.from(text).toZonedDateTime(zone)
      : Temporal.Instant.from(text).toZonedDateTimeISO(zone);
  return { start: at(event.start), end: at(event.end) };
}
