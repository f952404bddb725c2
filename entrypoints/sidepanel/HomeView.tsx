import { useLayoutEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Home } from '../../components/home/Home.tsx';
import type { MaybeAnswer } from '../../components/one-on-one/MaybeQuestion.tsx';
import { maybesOf, type Maybe } from '../../utils/domain/maybes.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Note } from '../../utils/domain/types.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import { isolate } from '../../utils/i18n/text.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { answerMaybe } from '../../utils/stores/answers.ts';
import { moveNote, removeNote, restoreNote } from '../../utils/stores/notes.ts';
import { refOf } from '../../utils/stores/people.ts';
import { addPersonTo } from './add-person.ts';
import type { Panel } from './panel.ts';

interface HomeViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** Home, on the account in use. */
export function HomeView({ panel, view }: HomeViewProps) {
  const { account, toast, firstRun } = panel;
  const { now, zone } = panel.clock.value;
  const ahead = useMemo(() => upcoming({ ...view, now, zone }), [view, now, zone]);
  const maybes = useMemo(() => maybesOf(view.meetings, now), [view, now]);
  const inbox = panel.inbox.value;
  const reading = account.reading.value;
  const beside = panel.openBeside.value;
  const retryAt = account.sync.value?.lastTrouble?.retryAt;

  // Back from a person the focus is on the row that led there, for whoever goes on by keyboard.
  useLayoutEffect(() => {
    const route = panel.route.value;
    if (route.view === 'home' && route.from !== undefined) focusPerson(route.from);
  }, [panel]);

  async function answer(maybe: Maybe, said: MaybeAnswer, person?: KnownPerson): Promise<void> {
    const undo = await answerMaybe(view.account, maybe, said, person && refOf(person));
    toast.show(i18n.t('maybe.remembered'), undo);
  }

  async function assign(note: Note, person: KnownPerson): Promise<void> {
    await moveNote(note.id, refOf(person));
    toast.show(i18n.t('inbox.assigned', [isolate(person.name)]), () =>
      moveNote(note.id, undefined),
    );
  }

  async function remove(note: Note): Promise<void> {
    await removeNote(note.id);
    toast.show(i18n.t('notes.deleted'), () => restoreNote(note.id));
  }

  return (
    <Home
      standing={account.standing.value}
      {...(reading && { reading })}
      {...(retryAt !== undefined && { retryAt })}
      upcoming={ahead}
      maybes={maybes}
      inbox={inbox.state === 'ready' ? inbox.value : []}
      people={view.people.filter((person) => person.listed)}
      unreadable={account.sync.value?.unreadable ?? 0}
      setupUnfinished={firstRun.state.value?.step !== 'done'}
      onRepair={panel.repair}
      onOpenPerson={(person) => panel.go({ view: 'person', key: person.key })}
      onAddPerson={(person) => void addPersonTo(panel, view.account, person)}
      onAnswer={(maybe, said, person) => void answer(maybe, said, person)}
      onAssignNote={(note, person) => void assign(note, person)}
      onDeleteNote={(note) => void remove(note)}
      onOpenSettings={() => panel.go({ view: 'settings' })}
      {...(beside && { onOpenBeside: beside })}
      onResumeSetup={() => panel.go({ view: 'first-run' })}
    />
  );
}

/** Puts the focus on the first row of somebody; where none is shown, it stays where it is. */
function focusPerson(key: string): void {
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(key)}"]`)?.focus();
}
