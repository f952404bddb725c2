import { computed, type ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { listQuestions } from '../db/questions.ts';
import {
  changeSession,
  listSessions,
  readSessions,
  type NewSession,
  type SessionPlace,
} from '../db/sessions.ts';
import type { Writing } from '../db/write-records.ts';
import { runClock, runningOf, silencedSince, stopClock, tapped } from '../domain/live-session.ts';
import { isKindAsked } from '../domain/questions.ts';
import type { OwnQuestion, QuestionKind, Session, Speaker } from '../domain/session-types.ts';
import { countTalk } from '../domain/talk-balance.ts';
import type { Account } from '../domain/types.ts';
import { DAY, WEEK } from '../time.ts';
import type { AccountStore } from './account.ts';
import type { Ambient } from './clock.ts';
import { liveQuery, type Reading } from './live-query.ts';

export type { SessionPlace } from '../db/sessions.ts';

/** What is kept of the sessions around now. */
export interface SessionsStore {
  /** By meeting: those of the last three days, of the next week, and whatever was started lately. */
  readonly near: ReadonlySignal<Reading<ReadonlyMap<string, Session>>>;
  /** The one being held, if any. */
  readonly running: ReadonlySignal<Session | undefined>;
}

/** How far around now a session may be asked about, or be marked and listed as ready. */
const BACK = 3 * DAY;
const AHEAD = WEEK + DAY;

/** Follows the sessions around now, of the account in use. */
export function createSessionsStore(
  { account, view }: Pick<AccountStore, 'account' | 'view'>,
  clock: ReadonlySignal<Ambient>,
  until: AbortSignal,
): SessionsStore {
  // A text: where the same sessions are near, nothing is read again with the minute.
  const ids = computed(() => {
    const shown = view.value;
    const { now: at } = clock.value;
    const meetings = shown.state === 'ready' ? (shown.value?.meetings ?? []) : [];
    return meetings
      .filter(({ start, end }) => end > at - BACK && start < at + AHEAD)
      .map(({ id }) => id)
      .join('\n');
  });
  const day = computed(() => Math.floor(clock.value.now / DAY) * DAY);
  const read = liveQuery(
    ['sessions'],
    () => ({ account: account.value, ids: ids.value, at: day.value }),
    async (key) =>
      key.account === undefined
        ? undefined
        : readSessions(key.account, key.ids.split('\n'), key.at),
    until,
  );
  // Nobody's sessions are not none: whoever asks waits until it is known whose.
  const near = computed((): Reading<ReadonlyMap<string, Session>> => {
    if (read.value.state !== 'ready') return read.value;
    const { value } = read.value;
    return value === undefined ? { state: 'loading' } : { state: 'ready', value };
  });
  const running = computed(() =>
    near.value.state === 'ready'
      ? runningOf([...near.value.value.values()], clock.value.now)
      : undefined,
  );
  return { near, running };
}

/** What a choice of questions depends on. */
export interface AskedStore {
  /** Whose it is; empty: nothing is recorded of them yet. */
  readonly personId: string;
  /** Everything that was kept of the sessions with whoever is shown. */
  readonly sessions: readonly Session[];
  readonly own: readonly OwnQuestion[];
}

/** So many people, gone through one after the other, are shown at once when one comes back to them. */
const REMEMBERED = 8;

/** Follows what somebody was asked, and the user's own questions. */
export function createAskedStore(
  account: ReadonlySignal<Account | undefined>,
  personId: ReadonlySignal<string | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<AskedStore>> {
  return liveQuery(
    ['sessions', 'questions'],
    () => ({ account: account.value, person: personId.value }),
    async ({ account: of, person }): Promise<AskedStore> => {
      const whose = { personId: person ?? '' };
      if (of === undefined) return { ...whose, sessions: [], own: [] };
      const [sessions, own] = await Promise.all([
        person === undefined ? [] : listSessions(of, person),
        listQuestions(of),
      ]);
      return { ...whose, sessions, own };
    },
    until,
    REMEMBERED,
  );
}

/** Begins a session, or goes on with it after a rest. */
export function startSession(place: SessionPlace): Promise<Writing<void>> {
  return change(place, (session, at) => ({
    ...session,
    startedAt: session.startedAt ?? at,
    clock: runClock(session.clock, at),
  }));
}

/** The clock stands still: for the close. */
export function restSession(place: SessionPlace): Promise<Writing<void>> {
  return change(place, (session, at) => ({ ...session, clock: stopClock(session.clock, at) }));
}

/** From now on this one speaks. */
export function tapSpeaker(place: SessionPlace, who: Speaker): Promise<Writing<void>> {
  return change(place, (session, at) => ({ ...session, taps: tapped(session.taps, who, at) }));
}

/** Since an instant in the past nobody was heard: the machine slept. */
export function silenceSession(
  { account, meetingId, personId }: Session,
  since: number,
): Promise<Writing<void>> {
  // On record since the session began: only the id is looked at.
  const who = { id: personId, name: '', emails: [] };
  return change({ account, meetingId, who }, (session) => ({
    ...session,
    taps: silencedSince(session.taps, since),
  }));
}

/** "And what else?" was asked. */
export function askWhatElse(place: SessionPlace): Promise<Writing<void>> {
  return change(place, (session) => ({ ...session, andWhatElse: session.andWhatElse + 1 }));
}

/**
 * A question was asked; the same twice in a session is one, and of the kind `onceOf` one is enough,
 * however fast somebody presses. The words of an own one are kept.
 */
export function noteAsked(
  place: SessionPlace,
  id: string,
  own: readonly OwnQuestion[],
  onceOf?: QuestionKind,
): Promise<Writing<void>> {
  const text = own.find((each) => each.id === id)?.text;
  return change(place, (session, at) => {
    const asked = { id, at, ...(text !== undefined && { text }) };
    const isEnough =
      session.questions.some((each) => each.id === id) ||
      (onceOf !== undefined && isKindAsked(session.questions, own, onceOf));
    return isEnough ? session : { ...session, questions: [...session.questions, asked] };
  });
}

/** The help question was asked, with what was answered, or is skipped for today. */
export function noteHelp(place: SessionPlace, help: Session['help']): Promise<Writing<void>> {
  return change(place, (session) => ({ ...session, help: { ...session.help, ...help } }));
}

/** How much they spoke, said before the count is shown. */
export function guessTalk(
  place: SessionPlace,
  guess: NonNullable<Session['talk']['guess']>,
): Promise<Writing<void>> {
  return change(place, (session) => ({ ...session, talk: { ...session.talk, guess } }));
}

/** Whether one met, and for how many minutes. */
export function sayMet(
  place: SessionPlace,
  met: NonNullable<Session['met']>,
  minutes: number | undefined,
): Promise<Writing<void>> {
  return change(place, ({ minutes: _, ...session }) => ({
    ...session,
    met,
    ...(minutes !== undefined && { minutes }),
  }));
}

/** Closes a session: its clock stops, and what was counted is kept. */
export function closeSession(place: SessionPlace): Promise<Writing<void>> {
  return changeSession(
    place,
    now(),
    (session) => {
      const at = now();
      const clock = stopClock(session.clock, at);
      const counted = countTalk(session.taps, clock, at);
      const isCounted = session.taps.length > 0;
      return {
        ...session,
        clock,
        closedAt: at,
        talk: { ...session.talk, ...(isCounted && counted) },
      };
    },
    true,
  );
}

function change(
  place: SessionPlace,
  how: (session: NewSession, at: number) => NewSession,
): Promise<Writing<void>> {
  const at = now();
  return changeSession(place, at, (session) => how(session, at));
}
