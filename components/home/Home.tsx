import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Maybe } from '../../utils/domain/maybes.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Millis, Note, Person } from '../../utils/domain/types.ts';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import type { Upcoming } from '../../utils/domain/upcoming.ts';
import { AttentionList, type AttentionListProps } from '../attention/AttentionList.tsx';
import { FreshQuestion, type FreshQuestionProps } from '../attention/FreshQuestion.tsx';
import { Inbox, type InboxProps } from '../notes/Inbox.tsx';
import { MaybeQuestion } from '../one-on-one/MaybeQuestion.tsx';
import type { MaybeAnswer } from '../one-on-one/MaybeQuestion.tsx';
import { AddPerson } from '../people/AddPerson.tsx';
import type { NewPerson } from '../people/AddPerson.tsx';
import { DeletedPeople } from '../people/DeletedPeople.tsx';
import { PeopleList } from '../people/PeopleList.tsx';
import type { KeptSessions, OpenAgenda } from '../sessions/SessionList.tsx';
import { SyncLine } from '../sync/SyncLine.tsx';
import { Button } from '../ui/Button.tsx';
import { BackupLine, type BackupLineProps } from '../your-data/BackupLine.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Page } from '../ui/Page.tsx';
import { HomeEmpty } from './HomeEmpty.tsx';
import { MorningLine } from './MorningLine.tsx';
import { HomeSessions } from './HomeSessions.tsx';
import './home.css';

export interface HomeProps {
  readonly standing: SyncStanding;
  /** A reading is under way; `events` so far. */
  readonly reading?: { readonly events: number };
  /** When a failed reading will be tried again by itself. */
  readonly retryAt?: Millis;
  readonly upcoming: Upcoming;
  /** The questions to ask, most needed first: one is shown. */
  readonly maybes: readonly Maybe[];
  /** What needs a look; absent until it is known. */
  readonly attention?: AttentionListProps;
  /** The one change to ask about. */
  readonly fresh?: FreshQuestionProps;
  /** Notes with no person yet, newest first. */
  readonly inbox: readonly Note[];
  /** Whom the numbers mean in the inbox: those with a one-on-one soon. */
  readonly inboxSoon?: readonly KnownPerson[];
  /** What a line of the inbox becomes. */
  readonly readInbox?: InboxProps['read'];
  readonly onSaveNote?: InboxProps['onSave'];
  readonly onNoteConflict: InboxProps['onConflict'];
  /** The note of the inbox that was looked for, by its id. */
  readonly soughtNote?: string | undefined;
  /** What is open with each person; absent: not read yet. */
  readonly agenda?: OpenAgenda | undefined;
  /** What is kept of the sessions, by meeting: which are ready. */
  readonly kept?: KeptSessions | undefined;
  /** Those off the list, and whoever left the team. */
  readonly archived?: readonly KnownPerson[];
  /** Who was deleted within the last day. */
  readonly deleted?: readonly Person[];
  /** Everybody on the user's list. */
  readonly people: readonly KnownPerson[];
  /** Events of the last reading that could not be understood. */
  readonly unreadable: number;
  /** First run was left before its end: offers to go on with it. */
  readonly setupUnfinished?: boolean;
  readonly onRepair: (repair: SyncRepair) => void;
  readonly onOpenPerson: (person: KnownPerson) => void;
  readonly onAddPerson: (person: NewPerson) => void;
  readonly onAnswer: (maybe: Maybe, answer: MaybeAnswer, person?: KnownPerson) => void;
  readonly onAssignNote: (note: Note, person: KnownPerson) => void;
  readonly onDeleteNote: (note: Note) => void;
  readonly onOpenSettings: () => void;
  readonly onSearch: () => void;
  readonly onBringBack: (person: Person) => void;
  /** What there is to begin, to go on with, to close. */
  readonly sessions?: ComponentChildren;
  /** More buttons at the end of the title's line. */
  readonly actions?: ComponentChildren;
  readonly onResumeSetup: () => void;
  /** Where things stand with backups, under everything else. */
  readonly backup?: BackupLineProps | undefined;
  /** Where home fills a tab: moves it beside the calendar. */
  readonly onOpenBeside?: () => void;
}

/** The side panel's first view: the days ahead, at most one question, what needs a look, people. */
export function Home(props: HomeProps) {
  const { people, maybes } = props;
  const [adding, setAdding] = useState(false);
  const archived = props.archived ?? [];
  const connected = props.standing.kind !== 'disconnected';
  const question = maybes[0];
  const nobody = people.length === 0 && props.upcoming.next === undefined;
  // Where nothing was ever connected, the empty state alone offers to.
  const { at, trouble } = props.standing;
  const untouched = nobody && !connected && at === undefined && trouble === undefined;
  return (
    <Page
      title={i18n.t('app.name')}
      actions={
        <>
          <IconButton
            label={i18n.t('search.title')}
            icon="search"
            keys="/"
            onClick={props.onSearch}
          />
          {props.actions}
          <IconButton
            label={i18n.t('settings.title')}
            icon="settings"
            onClick={props.onOpenSettings}
          />
        </>
      }
      {...(!untouched && {
        under: (
          <SyncLine
            standing={props.standing}
            onRepair={props.onRepair}
            {...(props.reading !== undefined && { reading: props.reading })}
            {...(props.retryAt !== undefined && { retryAt: props.retryAt })}
          />
        ),
      })}
    >
      {props.onOpenBeside !== undefined && (
        <p class="home-line">
          {i18n.t('home.beside')}
          <Button kind="quiet" small onClick={props.onOpenBeside}>
            {i18n.t('home.openBeside')}
          </Button>
        </p>
      )}
      {props.setupUnfinished === true && (
        <p class="home-line">
          {i18n.t('home.setupUnfinished')}
          <Button kind="quiet" small onClick={props.onResumeSetup}>
            {i18n.t('home.resumeSetup')}
          </Button>
        </p>
      )}
      <MorningLine today={props.upcoming.today} people={people} />
      {props.sessions}
      {nobody ? (
        <HomeEmpty
          connected={connected}
          reading={props.reading !== undefined}
          onConnect={() => props.onRepair('reconnect')}
          onAdd={() => setAdding(true)}
        />
      ) : (
        <HomeSessions
          upcoming={props.upcoming}
          people={people}
          connected={connected}
          agenda={props.agenda}
          kept={props.kept}
          onOpenPerson={props.onOpenPerson}
        />
      )}
      {question !== undefined && (
        <MaybeQuestion
          key={question.key}
          maybe={question}
          waiting={maybes.length - 1}
          people={people}
          onAnswer={(answer, person) => props.onAnswer(question, answer, person)}
        />
      )}
      {question === undefined && props.fresh !== undefined && (
        <FreshQuestion key={props.fresh.fresh.change.id} {...props.fresh} />
      )}
      {props.attention !== undefined && <AttentionList {...props.attention} />}
      <Inbox
        notes={props.inbox}
        people={people}
        onAssign={props.onAssignNote}
        onDelete={props.onDeleteNote}
        sought={props.soughtNote}
        {...(props.inboxSoon && { soon: props.inboxSoon })}
        {...(props.readInbox && { read: props.readInbox })}
        {...(props.onSaveNote && { onSave: props.onSaveNote })}
        onConflict={props.onNoteConflict}
      />
      {people.length + archived.length > 0 && (
        <PeopleList
          people={people}
          archived={archived}
          connected={connected}
          onOpen={props.onOpenPerson}
          onAdd={() => setAdding(true)}
        />
      )}
      <DeletedPeople people={props.deleted ?? []} onBringBack={props.onBringBack} />
      {props.unreadable > 0 && (
        <p class="home-line">
          {i18n.t('home.unreadable', props.unreadable)}
          <Button kind="quiet" small onClick={props.onOpenSettings}>
            {i18n.t('home.unreadableMore')}
          </Button>
        </p>
      )}
      {props.backup && <BackupLine {...props.backup} />}
      <AddPerson open={adding} onClose={() => setAdding(false)} onAdd={props.onAddPerson} />
    </Page>
  );
}
