import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { inferCadenceDays, usualMinutes } from '../../utils/domain/cadence.ts';
import { shortName } from '../../utils/domain/names.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { bySession, recentFates } from '../../utils/domain/reschedules.ts';
import type { Millis, Note } from '../../utils/domain/types.ts';
import { History, type HistoryProps } from '../history/History.tsx';
import { PersonNotes } from '../notes/PersonNotes.tsx';
import { FateDots } from '../sessions/FateDots.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Menu } from '../ui/Menu.tsx';
import { Monogram } from '../ui/Monogram.tsx';
import { Page } from '../ui/Page.tsx';
import { summaryOf } from './person-words.ts';
import { PersonFacts } from './PersonFacts.tsx';
import type { FactsChange } from './PersonFacts.tsx';
import { PersonNext } from './PersonNext.tsx';
import { PersonSessions } from './PersonSessions.tsx';
import { RelationAsk } from './RelationAsk.tsx';
import { RenamePerson } from './RenamePerson.tsx';
import './person-page.css';

export interface PersonPageProps {
  readonly person: KnownPerson;
  /** The names of everybody, for a short form that tells this one apart. */
  readonly names: readonly string[];
  /** The notes about this person, newest first. */
  readonly notes: readonly Note[];
  /** What the ledger tells of the sessions. */
  readonly changes: readonly Change[];
  readonly history: Omit<HistoryProps, 'name' | 'sought'>;
  /** What lies before is known as far as Google still shows it. */
  readonly recordSince: Millis;
  readonly connected: boolean;
  readonly onBack: () => void;
  readonly onFacts: (change: FactsChange) => void;
  readonly onAddNote: (text: string) => void;
  readonly onDeleteNote: (note: Note) => void;
}

/**
 * Everything about one person: next session, the last ones as dots, notes, history, sessions,
 * details.
 */
export function PersonPage(props: PersonPageProps) {
  const { person, changes, history, onFacts } = props;
  const { now } = useAmbient();
  const [renaming, setRenaming] = useState(false);
  const [sought, setSought] = useState<HistoryProps['sought']>();
  const ledger = useMemo(() => bySession(changes), [changes]);
  const short = shortName(person.name, props.names);
  const summary = summaryOf(person);
  const { reading } = history;
  const hasSessions = props.connected || person.meetings.length > 0;
  const hasHistory = hasSessions || (reading.state === 'ready' && reading.entries.length > 0);
  return (
    <Page
      title={person.name}
      onBack={props.onBack}
      actions={
        <Menu
          label={i18n.t('person.more')}
          items={[
            {
              label: i18n.t('person.rename'),
              onSelect: () => setRenaming(true),
            },
            person.listed
              ? { label: i18n.t('person.unlist'), onSelect: () => onFacts({ tracked: false }) }
              : { label: i18n.t('person.list'), onSelect: () => onFacts({ tracked: true }) },
          ]}
        />
      }
      under={
        <div class="person-head">
          <Monogram name={person.name} large />
          <p class="person-summary">{summary === '' ? i18n.t('people.nothingYet') : summary}</p>
        </div>
      }
    >
      {hasSessions && (
        <>
          <PersonNext person={person} shortName={short} ledger={ledger} />
          <FateDots
            recent={recentFates(person.meetings, changes, now)}
            name={short}
            onOpen={(changeId) => setSought({ changeId })}
          />
        </>
      )}
      {person.relation === 'unset' && (
        <RelationAsk name={short} onAnswer={(relation) => onFacts({ relation })} />
      )}
      <PersonNotes
        notes={props.notes}
        name={short}
        onAdd={props.onAddNote}
        onDelete={props.onDeleteNote}
      />
      {hasHistory && <History {...history} name={short} sought={sought} />}
      <PersonSessions
        person={person}
        shortName={short}
        ledger={ledger}
        recordSince={props.recordSince}
      />
      <PersonFacts
        person={person}
        shortName={short}
        calendarCadenceDays={inferCadenceDays(person.meetings)}
        calendarMinutes={usualMinutes(person.meetings)}
        onChange={onFacts}
      />
      <RenamePerson
        name={person.name}
        open={renaming}
        onClose={() => setRenaming(false)}
        onRename={(name) => onFacts({ name })}
      />
    </Page>
  );
}
