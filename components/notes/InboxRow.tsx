import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { QuickNote } from '../../utils/domain/quick-note.ts';
import type { Note } from '../../utils/domain/types.ts';
import { Conflicts, type SettleConflict } from '../live-text/Conflicts.tsx';
import { LiveTextArea } from '../live-text/LiveTextArea.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { InboxName } from './InboxName.tsx';
import { quickKindWords } from './quick-note-words.ts';
import { useLeaving } from './use-leaving.ts';
import './inbox.css';

/** A note of the inbox as its sign says it. */
export type InboxReading = Pick<QuickNote, 'kind' | 'text' | 'due'>;

export interface InboxRowProps {
  readonly note: Note;
  readonly reading: InboxReading;
  readonly people: readonly KnownPerson[];
  /** Whom the numbers from 1 mean. */
  readonly soon: readonly KnownPerson[];
  readonly onAssign: (person: KnownPerson) => void;
  readonly onDelete: () => void;
  readonly onSave?: SaveText | undefined;
  readonly onConflict: SettleConflict;
}

/**
 * A note with no person yet. Its words are a button that takes keys: a letter begins a name, a
 * number gives it to one of those met soon, Delete removes it, Enter opens it to be edited.
 */
export function InboxRow(props: InboxRowProps) {
  const { note, reading, people, soon, onAssign, onSave } = props;
  const ambient = useAmbient();
  const id = useId();
  const words = useRef<HTMLButtonElement>(null);
  const [naming, setNaming] = useState<string>();
  const [editing, setEditing] = useState(false);
  const backRef = useRef(false);
  const onLeave = useLeaving(() => setEditing(false));
  useLayoutEffect(() => {
    if (!backRef.current) return;
    backRef.current = false;
    words.current?.focus();
  }, [naming, editing]);

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = /^[1-9]$/u.test(key) ? soon[Number(key) - 1] : undefined;
    if (key === 'Delete') props.onDelete();
    else if (chosen !== undefined) onAssign(chosen);
    else if (people.length > 0 && /^[\p{L}@]$/u.test(key)) setNaming(key);
    else return;
    event.preventDefault();
  }

  if (editing && onSave !== undefined) {
    return (
      <div class="inbox-row">
        <LiveTextArea
          label={i18n.t('inbox.item', [note.text])}
          stored={note}
          onSave={onSave}
          focusFirst
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            backRef.current = true;
            setEditing(false);
          }}
          onLeave={onLeave}
        />
      </div>
    );
  }
  const kind = quickKindWords(reading.kind, reading.due, ambient);
  return (
    <article class="inbox-row">
      <button
        ref={words}
        class="inbox-words"
        type="button"
        data-record={note.id}
        dir="auto"
        aria-describedby={`${id}-keys`}
        onClick={() => onSave !== undefined && setEditing(true)}
        onKeyDown={onKeyDown}
      >
        {reading.kind !== 'note' && <bdi class="inbox-kind">{kind}</bdi>}
        <span>{reading.text}</span>
      </button>
      <Conflicts conflicts={note.conflicts} onSettle={props.onConflict} />
      <div class="inbox-foot tip-scope">
        <span class="inbox-when">
          <RelativeTime at={note.createdAt} />
        </span>
        {people.length > 0 && naming === undefined && (
          <PersonSelect label={i18n.t('inbox.assign')} people={people} onChoose={onAssign} />
        )}
        <IconButton label={i18n.t('notes.delete')} icon="trash" small onClick={props.onDelete} />
      </div>
      {naming === undefined ? (
        <InboxKeys id={`${id}-keys`} people={people} soon={soon} onAssign={onAssign} />
      ) : (
        <InboxName
          people={people}
          typed={naming}
          onTake={onAssign}
          onClose={(byKey) => {
            backRef.current = byKey;
            setNaming(undefined);
          }}
        />
      )}
    </article>
  );
}

/** What the keys do, and whom the numbers mean: shown while the row has the focus. */
function InboxKeys(
  props: Pick<InboxRowProps, 'people' | 'soon' | 'onAssign'> & { readonly id: string },
) {
  const names = props.people.map(({ name }) => name);
  return (
    <div class="inbox-keys">
      {props.soon.length > 0 && (
        <div class="inbox-soon" role="group" aria-label={i18n.t('inbox.soon')}>
          {props.soon.slice(0, 9).map((person, place) => (
            <button
              key={person.key}
              class="inbox-choice"
              type="button"
              onClick={() => props.onAssign(person)}
            >
              <kbd class="inbox-number">{place + 1}</kbd>
              <bdi>{shortName(person.name, names)}</bdi>
            </button>
          ))}
        </div>
      )}
      <p class="inbox-hint" id={props.id}>
        {props.soon.length > 0 ? i18n.t('inbox.keys') : i18n.t('inbox.keysNoNumbers')}
      </p>
    </div>
  );
}
