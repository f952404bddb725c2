/** A person's notes and sessions as one line of time. */
import type { FollowUp, Topic } from '../../utils/domain/record-types.ts';
import type { Millis, Note } from '../../utils/domain/types.ts';
import { startOfDay, zoned } from '../../utils/time.ts';
import type { EvidenceWin } from './wins.ts';

/** An answer to "How can I help you to be more successful?". */
export interface HelpAnswer {
  /** The session's meeting. */
  readonly meetingId: string;
  readonly text: string;
}

/** What is told of a session beside its note. */
export interface NoteSession {
  readonly start: Millis;
  readonly allDay?: boolean;
  /** Those ticked in it. */
  readonly topics: readonly Topic[];
  /** Those promised in it, by either side. */
  readonly followUps: readonly FollowUp[];
  /** What was answered to the help question in it. */
  readonly help?: HelpAnswer;
}

/** Sessions by their meeting's id. */
export type NoteSessions = ReadonlyMap<string, NoteSession>;

/** Which of them are shown. */
export type NoteFilter = 'all' | 'sessions' | 'coaching' | 'wins';

/** A note, a session, or both together; or evidence alone. */
export interface TimelineEntry {
  readonly id: string;
  /** When the session was; of a free note, when it was written. */
  readonly at: Millis;
  readonly note?: Note;
  readonly session?: NoteSession;
  readonly evidence?: EvidenceWin;
}

/** The entries of one month, newest first. */
export interface TimelineMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly entries: readonly TimelineEntry[];
}

function passes(filter: NoteFilter, { note, evidence }: TimelineEntry): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'sessions':
      return evidence === undefined && (note === undefined || note.kind === 'session');
    case 'coaching':
      return note?.kind === 'coaching';
    case 'wins':
      return evidence !== undefined || note?.kind === 'praise';
  }
}

/**
 * Notes, what was ticked and promised without one, and the evidence of goals, newest first, each
 * once. Where there are older notes still to come (`hasMore`), what has no note and is older than
 * all of them waits for them.
 */
export function timelineOf(
  notes: readonly Note[],
  sessions: NoteSessions,
  hasMore: boolean,
  evidence: readonly EvidenceWin[] = [],
): TimelineEntry[] {
  const told = notes.map((note): TimelineEntry => {
    const session = note.kind === 'session' ? sessions.get(note.meetingId ?? '') : undefined;
    const at = session?.start ?? note.createdAt;
    return { id: note.id, at, note, ...(session !== undefined && { session }) };
  });
  const noted = new Set(
    notes.flatMap(({ kind, meetingId }) => (kind === 'session' ? [meetingId] : [])),
  );
  const oldest = hasMore ? Math.min(...told.map(({ at }) => at)) : -Infinity;
  const silent = [...sessions].flatMap(([id, session]): TimelineEntry[] => {
    const isEmpty =
      session.topics.length + session.followUps.length === 0 && session.help === undefined;
    return isEmpty || noted.has(id) || session.start < oldest
      ? []
      : [{ id: `session:${id}`, at: session.start, session }];
  });
  const seen = evidence
    .filter(({ at }) => at >= oldest)
    .map((each): TimelineEntry => ({ id: each.id, at: each.at, evidence: each }));
  return [...told, ...silent, ...seen].toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** The entries that a filter lets through, newest first, by the months of a zone. */
export function monthsOf(
  entries: readonly TimelineEntry[],
  filter: NoteFilter,
  zone: string,
): TimelineMonth[] {
  const months: { month: string; begins: Millis; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    if (!passes(filter, entry)) continue;
    const last = months.at(-1);
    // Only the first of a month asks the calendar: of years of notes each key would, otherwise.
    if (last !== undefined && entry.at >= last.begins) last.entries.push(entry);
    else {
      const month = zoned(entry.at, zone).toPlainDate().toPlainYearMonth();
      const begins = startOfDay(month.toPlainDate({ day: 1 }).toString(), zone);
      months.push({ month: month.toString(), begins, entries: [entry] });
    }
  }
  return months;
}

/** Changes when what is shown of an entry does. */
export function stateOf({ note, session, evidence, at }: TimelineEntry): string {
  const versions = [...(session?.topics ?? []), ...(session?.followUps ?? [])].map(
    ({ id, version }) => [id, version],
  );
  const facts = JSON.stringify([
    at,
    note?.kind,
    note?.version,
    note?.conflicts,
    versions,
    session?.help,
    evidence,
  ]);
  return `${facts}${note?.text ?? ''}`;
}
