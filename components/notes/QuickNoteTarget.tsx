import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { QuickNote } from '../../utils/domain/quick-note.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { quickKindWords } from './quick-note-words.ts';
import './quick-note.css';

export interface QuickNoteTargetProps {
  readonly id: string;
  readonly note: QuickNote;
  /** Something stands in the field. */
  readonly typed: boolean;
  readonly people: readonly KnownPerson[];
  readonly onSave: (person: KnownPerson | undefined) => void;
}

/** Where the note will go and as what, before it does; where two may be meant, which one. */
export function QuickNoteTarget({ id, note, typed, people, onSave }: QuickNoteTargetProps) {
  const names = people.map((person) => person.name);
  const kind = quickKindWords(note.kind, note.due, useAmbient());
  if (typed && note.person === undefined && note.candidates.length > 1) {
    return (
      <div class="quick-note-target" id={id}>
        <span>{i18n.t('quickNote.which')}</span>
        {note.candidates.slice(0, 4).map((person) => (
          <Button key={person.key} small onClick={() => onSave(person)}>
            <bdi>{person.name}</bdi>
          </Button>
        ))}
        <Button small kind="quiet" onClick={() => onSave(undefined)}>
          {i18n.t('quickNote.toInbox')}
        </Button>
      </div>
    );
  }
  const words = !typed
    ? i18n.t('quickNote.hint')
    : note.person !== undefined
      ? i18n.t('quickNote.savesTo', { name: isolate(shortName(note.person.name, names)), kind })
      : note.kind === 'note'
        ? i18n.t('quickNote.savesToInbox')
        : i18n.t('quickNote.savesToInboxAs', [kind]);
  return (
    <p class="quick-note-target" id={id}>
      <span>{words}</span>
      {typed && (
        <button
          class="quick-note-enter"
          type="button"
          disabled={note.text === ''}
          onClick={() => onSave(note.person)}
        >
          {i18n.t('quickNote.save')}
          <Icon name="enter" size={16} directional />
        </button>
      )}
    </p>
  );
}
