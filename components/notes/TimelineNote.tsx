import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../utils/domain/types.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import type { ConflictChoice } from '../live-text/Conflicts.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { PrivateMark } from './PrivateMark.tsx';
import { SessionLists } from './SessionLists.tsx';
import type { TimelineEntry } from './timeline.ts';
import './timeline.css';

/** What can be done with a note. */
export interface NoteActions {
  readonly onSave: (note: Note) => SaveText;
  readonly onConflict: (note: Note, passage: string, choice: ConflictChoice) => void;
  readonly onKind: (note: Note, kind: 'praise' | 'quick') => void;
  /** Removes it; the page offers Undo. */
  readonly onDelete: (note: Note) => void;
}

export interface TimelineNoteProps {
  readonly entry: TimelineEntry;
  /** The other human's name, short. */
  readonly name: string;
  readonly actions: NoteActions;
}

/** One note of a person's history, with what its session says by itself. */
export function TimelineNote({ entry, name, actions }: TimelineNoteProps) {
  const { note, session, at } = entry;
  const ambient = useAmbient();
  const [editing, setEditing] = useState(false);
  const when = dayAndTime(at, ambient, session?.allDay);
  const label = i18n.t('notes.when', { kind: kindWords(note), when });
  return (
    <article class="timeline-note" aria-label={label} data-record={note?.id}>
      <div class="timeline-head tip-scope">
        <p class="timeline-kind">
          <span class={note?.kind === 'praise' ? 'win-mark' : 'timeline-name'}>
            {kindWords(note)}
          </span>
          {note?.kind === 'coaching' && <PrivateMark />}
          <span class="timeline-when">
            <RelativeTime at={at} words={capitalise(when, ambient.locale)} />
          </span>
        </p>
        {note !== undefined && (
          <Menu
            label={i18n.t('notes.more', [label])}
            small
            items={itemsOf(note, actions, () => setEditing(true))}
          />
        )}
      </div>
      <div class="timeline-body">
        {note !== undefined && (
          <NoteEditor
            label={label}
            placeholder={i18n.t('notes.hint')}
            stored={note}
            conflicts={note.conflicts}
            onSave={(base, text) => actions.onSave(note)(base, text)}
            onConflict={(passage, choice) => actions.onConflict(note, passage, choice)}
            editing={editing}
            onEditing={setEditing}
          />
        )}
        {session !== undefined && <SessionLists {...session} name={name} />}
      </div>
    </article>
  );
}

function kindWords(note: Note | undefined): string {
  switch (note?.kind) {
    case undefined:
    case 'session':
      return i18n.t('notes.session');
    case 'coaching':
      return i18n.t('notes.addCoaching');
    case 'praise':
      return i18n.t('notes.win');
    case 'quick':
      return i18n.t('notes.note');
  }
}

function itemsOf(note: Note, actions: NoteActions, onEdit: () => void): MenuItem[] {
  const edit: MenuItem = { label: i18n.t('notes.edit'), icon: 'edit', onSelect: onEdit };
  const win: MenuItem[] =
    note.kind === 'quick'
      ? [{ label: i18n.t('notes.makeWin'), onSelect: () => actions.onKind(note, 'praise') }]
      : note.kind === 'praise'
        ? [{ label: i18n.t('notes.notWin'), onSelect: () => actions.onKind(note, 'quick') }]
        : [];
  const remove: MenuItem = {
    label: i18n.t('notes.delete'),
    icon: 'trash',
    danger: true,
    onSelect: () => actions.onDelete(note),
  };
  return [edit, ...win, remove];
}
