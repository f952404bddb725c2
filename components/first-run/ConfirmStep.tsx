import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { numberWords } from '../../utils/i18n/text.ts';
import { AddPerson } from '../people/AddPerson.tsx';
import type { NewPerson } from '../people/AddPerson.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { FoundChoice } from './found-choice.ts';
import { FoundRow } from './FoundRow.tsx';
import './first-run.css';

export interface ConfirmStepProps {
  /** Everybody met one-on-one as far as is known, those added by hand included. */
  readonly found: readonly KnownPerson[];
  /** The first reading is under way; `events` so far. */
  readonly reading?: { readonly events: number };
  /** There is a calendar to find people in. */
  readonly connected: boolean;
  readonly onConfirm: (choices: readonly FoundChoice[]) => void;
  readonly onAddPerson: (person: NewPerson) => void;
}

/** Who is who: found people with toggles; the relation is asked, never guessed. */
export function ConfirmStep({ found, reading, connected, ...props }: ConfirmStepProps) {
  const { locale } = useAmbient();
  const [said, setSaid] = useState<ReadonlyMap<string, Omit<FoundChoice, 'person'>>>(new Map());
  const [adding, setAdding] = useState(false);
  const choices = found.map((person) => ({
    person,
    ...(said.get(person.key) ?? { tracked: person.listed, relation: person.relation }),
  }));
  const chosen = choices.filter((choice) => choice.tracked);
  const say = (all: readonly FoundChoice[]): void =>
    setSaid(
      new Map([
        ...said,
        ...all.map(({ person, tracked, relation }) => [person.key, { tracked, relation }] as const),
      ]),
    );
  return (
    <div class="step">
      <h2 class="step-title" tabIndex={-1}>
        {found.length === 0 && reading === undefined
          ? i18n.t('firstRun.confirm.noneTitle')
          : i18n.t('firstRun.confirm.title')}
      </h2>
      {reading !== undefined && (
        <Progress
          label={
            reading.events === 0
              ? i18n.t('firstRun.confirm.starting')
              : i18n.t('firstRun.confirm.reading', [numberWords(reading.events, locale)])
          }
        />
      )}
      {found.length > 0 && (
        <>
          <p class="step-words">{i18n.t('firstRun.confirm.words')}</p>
          <div class="found-bar">
            <Button
              small
              onClick={() => say(chosen.map((choice) => ({ ...choice, relation: 'report' })))}
            >
              {i18n.t('firstRun.confirm.allReports')}
            </Button>
            <span class="found-count">
              {i18n.t('firstRun.confirm.chosen', { chosen: chosen.length, all: found.length })}
            </span>
          </div>
          <ul class="found-list">
            {choices.map((choice) => (
              <li key={choice.person.key}>
                <FoundRow choice={choice} onChange={(changed) => say([changed])} />
              </li>
            ))}
          </ul>
        </>
      )}
      {found.length === 0 && reading === undefined && (
        <EmptyState source={i18n.t('home.source')}>
          {connected ? i18n.t('home.whatCounts') : i18n.t('firstRun.confirm.byHand')}
        </EmptyState>
      )}
      <div class="step-actions">
        <Button
          kind={found.length === 0 && reading !== undefined ? 'outlined' : 'primary'}
          onClick={() => props.onConfirm(choices)}
        >
          {reading === undefined
            ? i18n.t('firstRun.confirm.finish')
            : i18n.t('firstRun.confirm.goOn')}
        </Button>
        <Button kind="quiet" icon="add" onClick={() => setAdding(true)}>
          {i18n.t('people.add')}
        </Button>
      </div>
      <AddPerson open={adding} onClose={() => setAdding(false)} onAdd={props.onAddPerson} />
    </div>
  );
}
