import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Maybe } from '../../utils/domain/maybes.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Millis, Note } from '../../utils/domain/types.ts';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import type { Upcoming } from '../../utils/domain/upcoming.ts';
import { Inbox } from '../notes/Inbox.tsx';
import { MaybeQuestion } from '../one-on-one/MaybeQuestion.tsx';
import type { MaybeAnswer } from '../one-on-one/MaybeQuestion.tsx';
import { AddPerson } from '../people/AddPerson.tsx';
import type { NewPerson } from '../people/AddPerson.tsx';
import { PeopleList } from '../people/PeopleList.tsx';
import { SyncLine } from '../sync/SyncLine.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Page } from '../ui/Page.tsx';
import { HomeEmpty } from './HomeEmpty.tsx';
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
  /** Notes with no person yet, newest first. */
  readonly inbox: readonly Note[];
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
  readonly onResumeSetup: () => void;
  /** Where home fills a tab: moves it beside the calendar. */
  readonly onOpenBeside?: () => void;
}

/** The side panel's first view: today, this week, at most one question, the inbox, the people. */
export function Home(props: HomeProps) {
  const { people, maybes } = props;
  const [adding, setAdding] = useState(false);
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
        <IconButton
          label={i18n.t('settings.title')}
          icon="settings"
          onClick={props.onOpenSettings}
        />
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
      <Inbox
        notes={props.inbox}
        people={people}
        onAssign={props.onAssignNote}
        onDelete={props.onDeleteNote}
      />
      {people.length > 0 && (
        <PeopleList
          people={people}
          connected={connected}
          onOpen={props.onOpenPerson}
          onAdd={() => setAdding(true)}
        />
      )}
      {props.unreadable > 0 && (
        <p class="home-line">
          {i18n.t('home.unreadable', props.unreadable)}
          <Button kind="quiet" small onClick={props.onOpenSettings}>
            {i18n.t('home.unreadableMore')}
          </Button>
        </p>
      )}
      <AddPerson open={adding} onClose={() => setAdding(false)} onAdd={props.onAddPerson} />
    </Page>
  );
}
