/** What passes between the page and its server, as JSON. */
import type { EventType, Response } from '../../event-model.ts';
import type { Behaviours } from './behaviours.ts';

export type Theme = 'light' | 'dark' | 'device';
export type Locale = 'en' | 'de' | 'fr' | 'ja';
export const locales: readonly Locale[] = ['en', 'de', 'fr', 'ja'];

export interface PageGuest {
  readonly email: string;
  readonly name?: string;
  readonly response: Response;
  readonly isOrganizer: boolean;
  readonly isOptional: boolean;
  readonly isRoom: boolean;
}

export interface PageEvent {
  readonly id: string;
  /** As `data-eventid` has it. */
  readonly eventId: string;
  /** The address of the calendar it was found in. */
  readonly calendar: string;
  readonly isRecurring: boolean;
  readonly title: string;
  /** An instant, or a day; the end is exclusive. */
  readonly start: string;
  readonly end: string;
  readonly isAllDay: boolean;
  /** One of the eleven numbered colours; the calendar's own if undefined. */
  readonly colorId?: string;
  readonly type: EventType;
  readonly organizer: PageGuest | undefined;
  readonly guests: readonly PageGuest[];
  /** There are more than are told. */
  readonly guestsAreHidden: boolean;
  readonly mine?: Response;
  readonly location?: string;
  readonly description?: string;
  readonly meetCode?: string;
  readonly isPrivate: boolean;
  readonly mayEdit: boolean;
}

export interface PageCalendar {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** A task: on the grid, but no event. */
export interface PageTask {
  readonly id: string;
  readonly title: string;
  /** Its moment, an ISO instant. */
  readonly at: string;
  /** Both are seen: `tasks_<id>`, and `ttb_` with what an event's would be. */
  readonly prefix: 'tasks_' | 'ttb_';
}

/** What the page knows when it begins. */
export interface Boot {
  /** The number in `/u/N/`. */
  readonly user: number;
  readonly email: string;
  readonly name: string;
  readonly zone: string;
  /** An ISO instant: the clock the calendar behind it goes by. */
  readonly now: string;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly seed: string;
  readonly behaviours: Behaviours;
  readonly calendars: readonly PageCalendar[];
}

/** What a stretch of days holds. */
export interface Listing {
  readonly events: readonly PageEvent[];
  readonly tasks: readonly PageTask[];
}

/** Of a recurring event: which of its occurrences an edit is about. */
export type Scope = 'this' | 'following' | 'all';

/** What can be written in the edit page; what is left out stays. */
export interface Fields {
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly location?: string;
  readonly description?: string;
  readonly guests?: readonly string[];
  readonly colorId?: string;
}

export type Command =
  | { readonly kind: 'create'; readonly fields: Fields }
  | {
      readonly kind: 'save';
      readonly eventId: string;
      readonly scope: Scope;
      readonly fields: Fields;
    }
  | { readonly kind: 'delete'; readonly eventId: string; readonly scope: Scope }
  | { readonly kind: 'restore'; readonly eventId: string }
  | { readonly kind: 'respond'; readonly eventId: string; readonly response: Response };

/** The event's name after a command, where it still has one. */
export interface CommandReply {
  readonly eventId?: string;
}
