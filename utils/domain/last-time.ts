/** "Last time" in two lines: what was written last, so that the next session goes on from there. */
import { firstWords } from './first-words.ts';
import type { Meeting } from './calendar-types.ts';
import type { Millis, Note } from './types.ts';

/** What was written last, and its beginning. */
export interface LastTime {
  readonly note: Note;
  /** When the session was; of a free note, when it was written. */
  readonly at: Millis;
  /** The first words, plain, for about two lines. */
  readonly words: string;
}

/** A note, and when it counts as of. */
interface Dated {
  readonly note: Note;
  readonly at: Millis;
}

/** The newest that has words; finding the first words is most of the work, so none is read in vain. */
function newestWithWords(all: readonly Dated[]): LastTime | undefined {
  const newestFirst = all.toSorted(
    (a, b) =>
      b.at - a.at || b.note.createdAt - a.note.createdAt || (a.note.id < b.note.id ? -1 : 1),
  );
  for (const { note, at } of newestFirst) {
    const words = firstWords(note.text);
    if (words !== '') return { note, at, words };
  }
  return undefined;
}

/**
 * The newest note with words of a session that has ended; without one the newest quick note. Never a
 * coaching note: it is for the user's eyes alone, and these lines stand on surfaces that lie open
 * while the person sits beside, or that are shared on a screen. A session that the calendar forgot
 * counts as of when its note was begun. `notes` and `meetings` are those of one person.
 */
export function lastTime(
  notes: readonly Note[],
  meetings: readonly Meeting[],
  now: Millis,
): LastTime | undefined {
  const sessions = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const living = notes.filter((note) => note.deletedAt === undefined);
  const ofSessions = living.flatMap((note): Dated[] => {
    if (note.kind !== 'session') return [];
    const meeting = sessions.get(note.meetingId ?? '');
    if (meeting === undefined) return [{ note, at: note.createdAt }];
    return meeting.end <= now ? [{ note, at: meeting.start }] : [];
  });
  const others = living
    .filter(({ kind }) => kind === 'quick')
    .map((note) => ({ note, at: note.createdAt }));
  return newestWithWords(ofSessions) ?? newestWithWords(others);
}
