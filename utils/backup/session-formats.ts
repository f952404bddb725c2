/** Sessions and questions, field by field, as they stand in a backup. */
import {
  QUESTION_KINDS,
  type AskedQuestion,
  type ClockSpan,
  type OwnQuestion,
  type Session,
  type Tap,
} from '../domain/session-types.ts';
import type { FieldsOf, Join } from './field.ts';
import * as f from './field-kinds.ts';
import { bothWords, earlier, either, later, union } from './joins.ts';
import { WRITTEN } from './written-formats.ts';

/** One surface counts at a time: of two accounts of the same stretch, the one that tells more. */
function longer<Item>(first: readonly Item[] = [], second: readonly Item[] = []): readonly Item[] {
  return second.length > first.length ? second : first;
}

const bothHelp: Join<Session['help']> = (first, second, conflicts) => {
  const asked = either(first?.asked, second?.asked);
  const answer = bothWords(first?.answer, second?.answer, conflicts);
  return {
    ...(asked !== undefined && { asked }),
    ...(answer !== undefined && answer !== '' && { answer }),
  };
};

const bothTalks: Join<Session['talk']> = (first, second) => ({ ...second, ...first });

const BANDS = ['under-half', 'half', 'most', 'nearly-all'] as const;

/** What is kept of a session that was prepared, held or closed. */
export const SESSION: FieldsOf<Session> = {
  meetingId: f.id(),
  account: f.id(),
  personId: f.id(),
  /** Ticked as ready. */
  readyAt: f.maybe(f.instant(either)),
  /** The preparation was last looked at. */
  lookedAt: f.maybe(f.instant(later)),
  startedAt: f.maybe(f.instant(earlier)),
  /** The close was gone through; absent: unknown, never missed. */
  closedAt: f.maybe(f.instant(either)),
  met: f.maybe(f.word(['yes', 'shorter', 'no'], either)),
  /** Whole minutes met, as said. */
  minutes: f.maybe(f.count(either)),
  /** When it ran. */
  clock: f.list(f.parts<ClockSpan>({ from: f.instant(), until: f.maybe(f.instant()) }), longer),
  /** Who spoke from when on, as tapped. */
  taps: f.list(f.parts<Tap>({ at: f.instant(), who: f.word(['me', 'them', 'nobody']) }), longer),
  /** The guess, and counted milliseconds. */
  talk: f.parts<Session['talk']>(
    {
      guess: f.maybe(f.word(BANDS)),
      mine: f.maybe(f.count()),
      theirs: f.maybe(f.count()),
    },
    bothTalks,
  ),
  /** "How can I help you to be more successful?" */
  help: f.parts<Session['help']>(
    { asked: f.maybe(f.word(['yes', 'skipped'])), answer: f.maybe(f.text()) },
    bothHelp,
  ),
  /** Which were asked. */
  questions: f.list(
    f.parts<AskedQuestion>({ id: f.id(), at: f.instant(), text: f.maybe(f.text()) }),
    union,
  ),
  /** How often "And what else?" was asked. */
  andWhatElse: f.count(later),
  ...WRITTEN,
};

/** A question of the user's own. */
export const QUESTION: FieldsOf<OwnQuestion> = {
  id: f.id(),
  account: f.id(),
  kind: f.word(QUESTION_KINDS),
  text: f.text(bothWords),
  ...WRITTEN,
};
