import { useLayoutEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Home } from '../../components/home/Home.tsx';
import type { MaybeAnswer } from '../../components/one-on-one/MaybeQuestion.tsx';
import { IconButton } from '../../components/ui/IconButton.tsx';
import { maybesOf, type Maybe } from '../../utils/domain/maybes.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { parseQuickNote, type QuickNote } from '../../utils/domain/quick-note.ts';
import type { Note } from '../../utils/domain/types.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { addPersonTo } from '../../utils/actions/add-person.ts';
import { settleConflict } from '../../utils/actions/settle-conflict.ts';
import { openDashboard } from '../../utils/messaging/open-dashboard.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { answerMaybe } from '../../utils/stores/answers.ts';
import { giveToPerson } from '../../utils/stores/captures.ts';
import { removeNote, typeNote } from '../../utils/stores/notes.ts';
import { bringBack } from '../../utils/stores/people-changes.ts';
import { refOf } from '../../utils/stores/people.ts';
import { dayOf } from '../../utils/time.ts';
import { attentionProps } from './attention-props.ts';
import { PanelActions } from './PanelActions.tsx';
import type { Panel } from './panel.ts';
import { SessionLines } from './session/SessionLines.tsx';
import { backupLine } from './your-data/backup-line.ts';
import { useSought } from './use-sought.ts';

/** A line of the inbox is about nobody. */
const NOBODY = { name: '', emails: [] };

interface HomeViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** Home, on the account in use. */
export function HomeView({ panel, view }: HomeViewProps) {
  const { account, undo, firstRun } = panel;
  const { now, zone } = panel.clock.value;
  const ahead = useMemo(() => upcoming({ ...view, now, zone }), [view, now, zone]);
  const maybes = useMemo(() => maybesOf(view.meetings, now), [view, now]);
  const inbox = panel.inbox.value;
  const agenda = panel.openAgenda.value;
  const near = panel.sessions.near.value;
  const isPrepared = agenda.state === 'ready' && near.state === 'ready';
  const deleted = panel.deletedPeople.value;
  const soon = [...new Set([...ahead.today, ...ahead.thisWeek].map(({ person }) => person))];
  const reading = account.reading.value;
  const beside = panel.openBeside.value;
  const route = panel.route.value;
  const sought = route.view === 'home' ? route.sought : undefined;
  const retryAt = account.sync.value?.lastTrouble?.retryAt;

  // Back from a person the focus is on the row that led there, for whoever goes on by keyboard.
  useSought(route, sought, inbox);
  useLayoutEffect(() => {
    if (route.view === 'home' && route.from !== undefined) focusPerson(route.from);
  }, [route]);

  function answer(maybe: Maybe, said: MaybeAnswer, person?: KnownPerson): void {
    const act = () => answerMaybe(view.account, maybe, said, person && refOf(person));
    void undo.run(act, i18n.t('maybe.remembered'));
  }

  function assign(note: Note, person: KnownPerson): void {
    const act = () => giveToPerson(note.id, refOf(person), readLine);
    void undo.run(act, i18n.t('inbox.assigned', [isolate(person.name)]));
  }

  function readLine(note: Note): QuickNote {
    const today = dayOf(panel.clock.value.now, panel.clock.value.zone);
    return parseQuickNote(note.text, [], { today, locale: panel.locale });
  }

  return (
    <Home
      standing={account.standing.value}
      {...(reading && { reading })}
      {...(retryAt !== undefined && { retryAt })}
      upcoming={ahead}
      maybes={maybes}
      sessions={<SessionLines panel={panel} view={view} />}
      {...attentionProps(panel, view)}
      inbox={inbox.state === 'ready' ? inbox.value : []}
      inboxSoon={soon}
      soughtNote={sought}
      readInbox={readLine}
      {...(isPrepared && { agenda: agenda.value, kept: near.value })}
      people={view.people.filter((person) => person.listed)}
      archived={view.people.filter((person) => !person.listed)}
      deleted={deleted.state === 'ready' ? deleted.value : []}
      unreadable={account.sync.value?.unreadable ?? 0}
      setupUnfinished={firstRun.state.value?.step !== 'done'}
      onRepair={panel.repair}
      onOpenPerson={(person) => panel.go({ view: 'person', key: person.key })}
      onAddPerson={(person) => void addPersonTo(panel, view.account, person)}
      onAnswer={answer}
      onAssignNote={assign}
      onDeleteNote={(note) => void undo.run(() => removeNote(note.id), i18n.t('notes.deleted'))}
      onSaveNote={(note) => (base, text) => {
        const place = { account: note.account, id: note.id, who: NOBODY, kind: note.kind };
        return typeNote(place, base, text);
      }}
      onNoteConflict={({ id }, passage, choice) =>
        settleConflict(panel, { store: 'notes', id, field: 'text' }, passage, choice)
      }
      onSearch={() => panel.go({ view: 'search' })}
      onBringBack={(person) =>
        void undo.run(() => bringBack(person.id), i18n.t('done.personBack', [isolate(person.name)]))
      }
      actions={
        <PanelActions panel={panel}>
          <IconButton
            label={i18n.t('dashboard.open')}
            icon="chart"
            keys="D"
            onClick={() => void openDashboard()}
          />
        </PanelActions>
      }
      onOpenSettings={() => panel.go({ view: 'settings' })}
      {...(beside && { onOpenBeside: beside })}
      backup={backupLine(panel)}
      onResumeSetup={() => panel.go({ view: 'first-run' })}
    />
  );
}

/** Puts the focus on the first row of somebody; where none is shown, it stays where it is. */
function focusPerson(key: string): void {
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(key)}"]`)?.focus();
}
