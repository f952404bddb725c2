/** What the user said and tapped of a session that was held, for its line in the history. */
import type { Session, TalkBand } from './session-types.ts';
import { countedBand } from './talk-balance.ts';

/** All of it is optional: what was not said is unknown. */
export interface Held {
  readonly met?: NonNullable<Session['met']>;
  /** Whole minutes met, as said. */
  readonly minutes?: number;
  /** How much of the talking was theirs: as guessed, and as counted from the taps. */
  readonly guess?: TalkBand;
  readonly counted?: TalkBand;
  /** What they answered to "How can I help you to be more successful?". */
  readonly help?: string;
}

/** What is known of a session; undefined where nothing was said of it. */
export function heldOf(session: Session | undefined): Held | undefined {
  if (session === undefined || session.deletedAt !== undefined) return undefined;
  const { met, minutes, talk } = session;
  const counted = countedBand(talk);
  const help = session.help.answer?.trim() ?? '';
  const held: Held = {
    ...(met && { met }),
    ...(minutes !== undefined && met !== 'no' && { minutes }),
    ...(talk.guess && { guess: talk.guess }),
    ...(counted && { counted }),
    ...(help !== '' && { help }),
  };
  return Object.keys(held).length > 0 ? held : undefined;
}

/** Whether the user said or did anything with a session; that it was looked at is no such thing. */
export function isSaid({ readyAt, startedAt, closedAt, met, questions }: Session): boolean {
  return (readyAt ?? startedAt ?? closedAt ?? met) !== undefined || questions.length > 0;
}
