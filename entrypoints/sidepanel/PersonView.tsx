import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HistoryReading, Watched } from '../../components/history/History.tsx';
import type { FactsChange } from '../../components/people/PersonFacts.tsx';
import { PersonPage } from '../../components/people/PersonPage.tsx';
import { historyOf, type HistoryEntry, type Said } from '../../utils/domain/history.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import type { Note, SyncState } from '../../utils/domain/types.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { explainChanges, type HistoryView } from '../../utils/stores/history.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
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
  const stored = panel.personHistory.value;
  const sync = panel.account.sync.value;
  const connected = panel.account.standing.value.kind !== 'disconnected';
  const { toast } = panel;
  const reading = useMemo(() => readingOf(stored, person), [stored, person]);

  async function remove(note: Note): Promise<void> {
    await removeNote(note.id);
    toast.show(i18n.t('notes.deleted'), () => restoreNote(note.id));
  }

  async function say({ change, others }: HistoryEntry, said: Said): Promise<void> {
    const ids = [change, ...others].map(({ id }) => id);
    const undo = await explainChanges(view.account, ids, said);
    const isTakenBack = Object.values(said).every((each) => each === null);
    toast.show(i18n.t(isTakenBack ? 'history.takenBack' : 'history.noted'), undo);
  }

  return (
    <PersonPage
      key={person.emails[0] ?? person.key}
      person={person}
      names={view.people.map(({ name }) => name)}
      notes={notes.state === 'ready' ? notes.value : []}
      changes={view.changes}
      history={{
        reading,
        watched: watchedBy(sync, connected),
        calendarZone: sync?.zone,
        onSay: (entry, said) => void say(entry, said),
        onReload: () => location.reload(),
      }}
      recordSince={sync?.watchedSince ?? panel.installedAt.value ?? panel.clock.value.now}
      connected={connected}
      onBack={() => panel.go({ view: 'home', from: person.key })}
      onFacts={(change: FactsChange) => void editPerson(view.account, who, change)}
      onAddNote={(text) => void saveQuickNote(view.account, who, text)}
      onDeleteNote={(note) => void remove(note)}
    />
  );
}

/** The history of this person; while the last one's is still there, none is known. */
function readingOf(stored: Reading<HistoryView>, person: KnownPerson): HistoryReading {
  if (stored.state !== 'ready') return stored;
  if (stored.value.addresses.join() !== person.emails.join()) return { state: 'loading' };
  return { state: 'ready', entries: historyOf(stored.value, NOTICE) };
}

/** From when to when the calendar was watched: to the last reading, where there are no more. */
function watchedBy(sync: SyncState | undefined, connected: boolean): Watched {
  const since = sync?.watchedSince;
  const until = connected ? undefined : sync?.lastGoodLocal;
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}
