import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FreeNote } from '../../../components/notes/FreeNote.tsx';
import { NotesTimeline } from '../../../components/notes/NotesTimeline.tsx';
import { SessionNote } from '../../../components/notes/SessionNote.tsx';
import { hasFocus } from '../../../components/people/relations.ts';
import type { ConflictChoice } from '../../../components/live-text/Conflicts.tsx';
import type { HelpAnswer, NoteSession, NoteSessions } from '../../../components/notes/timeline.ts';
import type { StoredText } from '../../../components/live-text/stored-text.ts';
import { discussedIn } from '../../../utils/domain/agenda.ts';
import { madeIn } from '../../../utils/domain/follow-ups.ts';
import type { Note } from '../../../utils/domain/types.ts';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import { markWin, removeNote, sessionNoteId, typeNote } from '../../../utils/stores/notes.ts';
import type { PersonPart } from './person-part.ts';
import { askedOf } from './PreparePart.tsx';

const EMPTY: StoredText = { text: '', version: {} };

/** A note that is being written apart from sessions. */
interface Begun {
  readonly kind: 'coaching' | 'quick';
  readonly id: string;
}

/** The session's note, coaching notes, and everything ever written about somebody, wins among it. */
export function NotesTab({ part }: { readonly part: PersonPart }) {
  const { panel, account, who, name, record, atHand } = part;
  const { undo } = panel;
  /** Left, it is one of the timeline's. */
  const [begun, setBegun] = useState<Begun>();
  const sessionNote = atHand && record.notes.find(({ id }) => id === sessionNoteId(atHand.id));
  const conflict = ({ id }: Pick<Note, 'id'>, passage: string, choice: ConflictChoice): void =>
    settleConflict(panel, { store: 'notes', id, field: 'text' }, passage, choice);
  const saveTo = (note: Note) => (base: string, text: string) =>
    typeNote({ account, id: note.id, who, kind: note.kind }, base, text);
  return (
    <>
      {atHand && (
        <SessionNote
          key={atHand.id}
          recordId={sessionNoteId(atHand.id)}
          start={atHand.start}
          allDay={atHand.allDay}
          name={name}
          topics={discussedIn(record.topics, atHand.id)}
          followUps={madeIn(record.followUps, atHand.id)}
          help={helpsOf(part).get(atHand.id)}
          stored={sessionNote ?? EMPTY}
          conflicts={sessionNote?.conflicts}
          onSave={(base, text) => {
            const id = sessionNoteId(atHand.id);
            const place = { account, id, who, kind: 'session', meetingId: atHand.id } as const;
            return typeNote(place, base, text);
          }}
          onConflict={(passage, choice) =>
            conflict({ id: sessionNoteId(atHand.id) }, passage, choice)
          }
        />
      )}
      {/* Without a calendar there is no session to write for, and yet something to write. */}
      {!atHand && <FreePart part={part} kind="quick" begun={begun} onBegun={setBegun} />}
      {hasFocus(part.person.relation) && (
        <FreePart part={part} kind="coaching" begun={begun} onBegun={setBegun} />
      )}
      <NotesTimeline
        name={name}
        notes={record.notes.filter((note) => note !== sessionNote && note.id !== begun?.id)}
        sessions={sessionsOf(part)}
        goals={record.goals}
        hasMore={record.hasMoreNotes}
        onMore={panel.personRecord.more}
        onSave={saveTo}
        onConflict={conflict}
        onKind={(note, kind) => void undo.run(() => markWin(note, kind === 'praise'))}
        onDelete={(note) => void undo.run(() => removeNote(note.id), i18n.t('notes.deleted'))}
      />
    </>
  );
}

interface FreePartProps {
  readonly part: PersonPart;
  readonly kind: Begun['kind'];
  /** The one being written, if any, of whichever kind. */
  readonly begun: Begun | undefined;
  readonly onBegun: (begun: Begun | undefined) => void;
}

/** A new note apart from sessions. */
function FreePart({ part, kind, begun, onBegun }: FreePartProps) {
  const { account, who, name, record } = part;
  const id = begun?.kind === kind ? begun.id : undefined;
  const known = record.notes.find((note) => note.id === id);
  return (
    <FreeNote
      kind={kind}
      name={name}
      stored={id === undefined ? undefined : (known ?? EMPTY)}
      onBegin={() => onBegun({ kind, id: crypto.randomUUID() })}
      conflicts={known?.conflicts}
      onConflict={(passage, choice) =>
        settleConflict(part.panel, { store: 'notes', id: id ?? '', field: 'text' }, passage, choice)
      }
      onSave={(base, text) => typeNote({ account, id: id ?? '', who, kind }, base, text)}
      onDone={() => onBegun(undefined)}
    />
  );
}

/** The sessions that a note, a ticked topic, an answer or a promise belongs to; not the one at hand. */
function sessionsOf(part: PersonPart): NoteSessions {
  const { record, person, atHand } = part;
  const { topics, followUps } = record;
  const helps = helpsOf(part);
  const answered = person.meetings.filter(({ id }) => helps.has(id));
  const told = new Map<string, NoteSession>();
  // Of what lies further back than the calendar's lists it is known when it was begun.
  for (const { meetingId, startedAt } of askedOf(part)?.sessions ?? []) {
    const help = helps.get(meetingId);
    if (help && startedAt !== undefined) {
      told.set(meetingId, { start: startedAt, topics: [], followUps: [], help });
    }
  }
  for (const { id, start, allDay } of [...answered, ...record.sessions]) {
    const help = helps.get(id);
    told.set(id, {
      start,
      allDay,
      topics: discussedIn(topics, id),
      followUps: madeIn(followUps, id),
      ...(help && { help }),
    });
  }
  if (atHand) told.delete(atHand.id);
  return told;
}

/** What was answered to the help question, by session. */
function helpsOf(part: PersonPart): ReadonlyMap<string, HelpAnswer> {
  const sessions = askedOf(part)?.sessions ?? [];
  return new Map(
    sessions.flatMap(({ meetingId, help }) => {
      const text = help.answer?.trim() ?? '';
      return text === '' ? [] : [[meetingId, { meetingId, text }]];
    }),
  );
}
