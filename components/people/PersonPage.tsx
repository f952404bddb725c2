import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { keptFates } from '../../utils/domain/kept.ts';
import { bySession } from '../../utils/domain/reschedules.ts';
import { STANDARD, type Thresholds } from '../../utils/domain/thresholds.ts';
import { FateDots } from '../sessions/FateDots.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Page } from '../ui/Page.tsx';
import { Parts } from '../ui/Parts.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { summaryOf } from './person-words.ts';
import { PersonNext } from './PersonNext.tsx';
import './person-page.css';

/** The parts of a person's page. */
export type PersonTab = 'next' | 'notes' | 'growth' | 'history';

export interface PersonPageProps {
  readonly person: KnownPerson;
  /** The names of everybody, for a short form that tells this one apart. */
  readonly names: readonly string[];
  /** What the ledger tells of the sessions. */
  readonly changes: readonly Change[];
  /** What counts as planned, and of how many; the standard unless said. */
  readonly rules?: Pick<Thresholds, 'noticeDays' | 'lastSessions'> | undefined;
  /** There is a calendar, or there was one. */
  readonly hasSessions: boolean;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
  readonly onBack: () => void;
  /** A dot leads to its entry of the ledger. */
  readonly onOpenChange: (changeId: string) => void;
  /** Buttons at the end of the title's line. */
  readonly actions: ComponentChildren;
  /** Under the summary: leave, shared documents. */
  readonly status?: ComponentChildren;
  /** Questions before the parts. */
  readonly questions?: ComponentChildren;
  /** The chosen part. */
  readonly children: ComponentChildren;
}

/** Everything about one person: the next session and the last ones as dots, then one part. */
export function PersonPage(props: PersonPageProps) {
  const { person, changes, rules = STANDARD } = props;
  const { now } = useAmbient();
  const ledger = useMemo(() => bySession(changes), [changes]);
  const short = shortName(person.name, props.names);
  const summary = summaryOf(person);
  return (
    <Page
      title={person.name}
      onBack={props.onBack}
      actions={props.actions}
      under={
        <div class="person-head">
          <p class="person-summary">
            {summary.length === 0 ? i18n.t('people.nothingYet') : <Parts parts={summary} />}
          </p>
          {props.status}
        </div>
      }
    >
      {props.hasSessions && (
        <>
          <PersonNext person={person} shortName={short} ledger={ledger} />
          <FateDots
            recent={keptFates(person.meetings, changes, now, rules)}
            name={short}
            onOpen={props.onOpenChange}
          />
        </>
      )}
      {props.questions}
      <Tabs
        label={i18n.t('person.parts', [person.name])}
        value={props.tab}
        options={[
          { value: 'next', label: i18n.t('person.next') },
          { value: 'notes', label: i18n.t('person.notes') },
          { value: 'growth', label: i18n.t('person.growth') },
          { value: 'history', label: i18n.t('person.historyTab') },
        ]}
        onChange={props.onTab}
      >
        {props.children}
      </Tabs>
    </Page>
  );
}
