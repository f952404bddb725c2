import type { ReadonlySignal } from '@preact/signals';
import {
  cardOpening,
  marksShown,
  reloadSaid,
  type CardOpening,
} from '../settings/calendar-card.ts';
import { settingSignal } from './setting-signal.ts';

export type { CardOpening } from '../settings/calendar-card.ts';

/** What the user has said about the card and the marks on the calendar's page. */
export interface CalendarCardStore {
  /** Undefined until read. */
  readonly opening: ReadonlySignal<CardOpening | undefined>;
  readonly setOpening: (opening: CardOpening) => void;
  /** Undefined until read. */
  readonly marks: ReadonlySignal<boolean | undefined>;
  readonly setMarks: (shown: boolean) => void;
  /** The version for which "Reload this tab" was said; undefined until read. */
  readonly reloadSaid: ReadonlySignal<string | undefined>;
  readonly sayReload: (version: string) => void;
}

/** Follows it until the page goes. */
export function createCalendarCardStore(until: AbortSignal): CalendarCardStore {
  return {
    opening: settingSignal(cardOpening, until),
    setOpening: (opening) => void cardOpening.set(opening),
    marks: settingSignal(marksShown, until),
    setMarks: (shown) => void marksShown.set(shown),
    reloadSaid: settingSignal(reloadSaid, until),
    sayReload: (version) => void reloadSaid.set(version),
  };
}
