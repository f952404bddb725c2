/**
 * The one small state on the toolbar's icon: the minutes to the next one-on-one, else that sync
 * is broken, else nothing; and when that will be another, so that an alarm can be set for then.
 * Everything is reckoned in instants, so midnight, the change of clocks and sleep do not matter.
 */
import { present } from '../present.ts';
import { MINUTE } from '../time.ts';
import type { Millis } from './types.ts';

/** Minutes are shown while fewer than this are left. */
const SHOWN_BELOW_MINUTES = 60;
/** A session that began this recently is still the next one ("now"): our convention. */
const JUST_BEGUN_MINUTES = 5;

/** What the badge needs to know. */
export interface BadgeInput {
  /** The next session. */
  readonly next?: { readonly start: Millis; readonly end: Millis };
  readonly now: Millis;
  /** Sync is in trouble that the user should see. */
  readonly broken: boolean;
  /** Everything is hidden ("Hide"): the badge says nothing of anybody. */
  readonly hidden?: boolean;
}

/** The sentence of the badge's title, by key; each has its words in the message files. */
export type BadgeTitle =
  | 'badge.minutes'
  | 'badge.now'
  | 'badge.broken'
  | 'badge.nothing'
  | 'badge.hidden';

/** What the badge shows. */
export interface Badge {
  /** At most two characters; empty for no badge. */
  readonly text: string;
  readonly tone: 'minutes' | 'broken' | 'none';
  readonly titleKey: BadgeTitle;
  /** Minutes left, for the title. */
  readonly minutes?: number;
  /** When it must be looked at again; absent when only new data can change it. */
  readonly changesAt?: Millis;
}

/** When a session is no longer the next one: a few minutes after it began, or at its end. */
export function nextUntil(session: { readonly start: Millis; readonly end: Millis }): Millis {
  return Math.min(session.end, session.start + JUST_BEGUN_MINUTES * MINUTE);
}

function quiet(broken: boolean, changesAt?: Millis): Badge {
  const again = present({ changesAt });
  return broken
    ? { text: '!', tone: 'broken', titleKey: 'badge.broken', ...again }
    : { text: '', tone: 'none', titleKey: 'badge.nothing', ...again };
}

/**
 * What the badge shows now. A minute counts until it is over, so "1" stands until the session
 * begins and an alarm that comes a little late is not a minute off. From the start, for the first
 * five minutes, the badge is "0", which needs no translation.
 */
export function badgeOf({ next, now, broken, hidden = false }: BadgeInput): Badge {
  if (hidden) return { text: '', tone: 'none', titleKey: 'badge.hidden' };
  if (next === undefined || nextUntil(next) <= now) return quiet(broken);
  if (next.start <= now) {
    return {
      text: '0',
      tone: 'minutes',
      titleKey: 'badge.now',
      minutes: 0,
      changesAt: nextUntil(next),
    };
  }
  const minutes = Math.ceil((next.start - now) / MINUTE);
  if (minutes >= SHOWN_BELOW_MINUTES) {
    return quiet(broken, next.start - (SHOWN_BELOW_MINUTES - 1) * MINUTE);
  }
  return {
    text: String(minutes),
    tone: 'minutes',
    titleKey: 'badge.minutes',
    minutes,
    changesAt: next.start - (minutes - 1) * MINUTE,
  };
}
