import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { PersonDocument } from '../../utils/domain/person-document.ts';
import { Markdown } from '../notes/markdown.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import {
  documentDay,
  entryText,
  entryTitle,
  followUpText,
  goalState,
  leftOutWords,
  promiseTitle,
  textTitle,
} from './document-words.ts';
import { MonthField } from './MonthField.tsx';
import './look-back.css';

/** What is looked back on: months, `YYYY-MM`, both included. */
export interface LookBackSpan {
  readonly from: string;
  readonly until: string;
  /** Everything, for the user's own eyes; else without what is private. */
  readonly isWhole: boolean;
}

export interface LookBackProps {
  readonly document: PersonDocument;
  readonly span: LookBackSpan;
  readonly onSpan: (span: LookBackSpan) => void;
  readonly onPrint: () => void;
  /** Buttons at the end of the tools. */
  readonly actions?: ComponentChildren;
}

/** A person's months on one page, to be read in a review, printed, or shared. */
export function LookBack({ document, span, onSpan, onPrint, actions }: LookBackProps) {
  const { locale } = useAmbient();
  const left = leftOutWords(document.leftOut, locale);
  return (
    <main class="look-back">
      <div class="look-back-tools">
        <MonthField
          label={i18n.t('lookBack.from')}
          value={span.from}
          onChange={(from) => onSpan({ ...span, from })}
        />
        <MonthField
          label={i18n.t('lookBack.until')}
          value={span.until}
          onChange={(until) => onSpan({ ...span, until })}
        />
        <Segmented
          label={i18n.t('lookBack.which')}
          value={span.isWhole ? 'me' : 'share'}
          options={[
            { value: 'me', label: i18n.t('lookBack.forMe') },
            { value: 'share', label: i18n.t('lookBack.toShare') },
          ]}
          onChange={(which) => onSpan({ ...span, isWhole: which === 'me' })}
        />
        <Button kind="primary" onClick={onPrint}>
          {i18n.t('lookBack.print')}
        </Button>
        {actions}
      </div>
      <h1 class="look-back-name">
        <bdi>{document.name}</bdi>
      </h1>
      {left !== '' && <p class="look-back-note">{left}</p>}
      <Goals {...document} />
      <Days {...document} />
      <Open {...document} />
      <Texts {...document} />
    </main>
  );
}

function Days({ days, name: whole }: PersonDocument) {
  const ambient = useAmbient();
  const name = shortName(whole, []);
  if (days.length === 0) return <p class="look-back-note">{i18n.t('lookBack.none')}</p>;
  return (
    <>
      {days.map(({ day, entries }) => (
        <section key={day} class="look-back-day">
          <h2>{documentDay(day, ambient)}</h2>
          {entries.map((entry, place) => (
            <div key={`${entry.kind}-${place}`} class="look-back-entry">
              <h3>{entryTitle(entry, name)}</h3>
              <Markdown text={entryText(entry, name, ambient)} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function Goals({ goals }: PersonDocument) {
  if (goals.length === 0) return null;
  return (
    <section class="look-back-day">
      <h2>{i18n.t('lookBack.goals')}</h2>
      <ul class="look-back-list">
        {goals.map((goal) => {
          const state = goalState(goal);
          return (
            <li key={goal.id} dir="auto">
              {goal.text}
              {state !== undefined && <span class="look-back-note"> ({state})</span>}
              {goal.nextStep !== '' && (
                <p class="look-back-note">{i18n.t('lookBack.nextStep', [goal.nextStep])}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Open({ openTopics, openFollowUps, name: whole }: PersonDocument) {
  const ambient = useAmbient();
  const name = shortName(whole, []);
  if (openTopics.length + openFollowUps.length === 0) return null;
  return (
    <section class="look-back-day">
      <h2>{i18n.t('lookBack.open')}</h2>
      <ul class="look-back-list">
        {openTopics.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
        {openFollowUps.map((each) => (
          <li key={each.id} dir="auto">
            {promiseTitle(each, name)}: {followUpText(each, ambient)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ texts, name: whole }: PersonDocument) {
  const name = shortName(whole, []);
  return (
    <>
      {texts.map(({ field, text }) => (
        <section key={field} class="look-back-day">
          <h2>{textTitle(field, name)}</h2>
          <Markdown text={text} />
        </section>
      ))}
    </>
  );
}
