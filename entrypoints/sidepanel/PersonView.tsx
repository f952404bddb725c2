import { i18n } from '#i18n';
import type { FactsChange } from '../../components/people/PersonFacts.tsx';
import { PersonPage } from '../../components/people/PersonPage.tsx';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Note } from '../../utils/domain/types.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { removeNote, restoreNote, saveQuickNote } from '../../utils/stores/notes.ts';
import { editPerson, refOf } from '../../utils/stores/people.ts';
import type { Panel } from './panel.ts';

interface PersonViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
  readonly person: KnownPerson;
}

/** One person's page. */
export function PersonView({ panel, view, person }: PersonViewProps) {
  const who = refOf(person);
  const notes = panel.personNotes.value;
  const { toast } = panel;

  async function remove(note: Note): Promise<void> {
    await removeNote(note.id);
    toast.show(i18n.t('notes.deleted'), () => restoreNote(note.id));
  }

  return (
    <PersonPage
      key={person.emails[0] ?? person.key}
      person={person}
      names={view.people.map(({ name }) => name)}
      notes={notes.state === 'ready' ? notes.value : []}
      installedAt={panel.installedAt.value ?? panel.clock.value.now}
      connected={panel.account.standing.value.kind !== 'disconnected'}
      onBack={() => panel.go({ view: 'home', from: person.key })}
      onFacts={(change: FactsChange) => void editPerson(view.account, who, change)}
      onAddNote={(text) => void saveQuickNote(view.account, who, text)}
      onDeleteNote={(note) => void remove(note)}
    />
  );
}
