import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonText } from '../../utils/domain/record-types.ts';
import type { Person } from '../../utils/domain/types.ts';
import { Conflicts, type SettleConflict } from '../live-text/Conflicts.tsx';
import { LiveTextArea } from '../live-text/LiveTextArea.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { PrivateMark } from '../notes/PrivateMark.tsx';
import { briefly } from '../ui/briefly.ts';
import { Fold } from './Fold.tsx';
import '../ui/section.css';
import './goals.css';

/** The living texts, and the version of the person's record they are of. */
export type AboutPerson = Pick<Person, PersonText | 'version' | 'conflicts'>;

export interface LivingTextsProps {
  /** The person's name, short and isolated. */
  readonly name: string;
  /** Undefined: the person is not recorded yet, the first words do it. */
  readonly about: AboutPerson | undefined;
  readonly onSave: (field: PersonText) => SaveText;
  /** A passage of whichever text goes to what is good to know, if it is wanted. */
  readonly onConflict: SettleConflict;
  /** Whether somebody's growth is the user's task: without it, what is of coaching is left out. */
  readonly isCoached: boolean;
}

const ORDER: readonly PersonText[] = [
  'strengths',
  'toWorkOn',
  'obstacles',
  'progress',
  'motivators',
  'goodToKnow',
];
/** Of coaching: for reports (design.md §2). */
const COACHING: readonly PersonText[] = ['toWorkOn', 'obstacles', 'progress'];
/** What is confided, or thought rather than seen: for the user's eyes alone. */
const PRIVATE: readonly PersonText[] = ['obstacles', 'motivators', 'goodToKnow'];

/** What is to be known about somebody: short texts, each folded, saved as they are typed. */
export function LivingTexts(props: LivingTextsProps) {
  const { name, about, onSave, isCoached } = props;
  const id = useId();
  const written = (field: PersonText): string => about?.[field] ?? '';
  // What has been written once is never hidden.
  const shown = ORDER.filter(
    (field) => isCoached || !COACHING.includes(field) || written(field) !== '',
  );
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {i18n.t('goals.about', [name])}
        </h2>
      </div>
      {shown.map((field) => {
        const text = written(field);
        const title = titleOf(field, name);
        return (
          <Fold
            key={field}
            record={field}
            title={title}
            words={text.trim() === '' ? i18n.t('goals.notYet') : briefly(firstLine(text))}
            mark={PRIVATE.includes(field) && <PrivateMark />}
          >
            {PRIVATE.includes(field) && <p class="focus-hint">{i18n.t('notes.privateWords')}</p>}
            <LiveTextArea
              label={title}
              placeholder={hintOf(field, name)}
              stored={{ text, version: about?.version ?? {} }}
              onSave={onSave(field)}
            />
          </Fold>
        );
      })}
      <Conflicts
        conflicts={about?.conflicts}
        addTo={titleOf('goodToKnow', name)}
        onSettle={props.onConflict}
      />
    </section>
  );
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}

function titleOf(field: PersonText, name: string): string {
  switch (field) {
    case 'strengths':
      return i18n.t('goals.texts.strengths');
    case 'toWorkOn':
      return i18n.t('goals.texts.toWorkOn');
    case 'obstacles':
      return i18n.t('goals.texts.obstacles');
    case 'progress':
      return i18n.t('goals.texts.progress');
    case 'motivators':
      return i18n.t('goals.texts.motivators', [name]);
    case 'goodToKnow':
      return i18n.t('goals.texts.goodToKnow');
  }
}

function hintOf(field: PersonText, name: string): string {
  switch (field) {
    case 'strengths':
      return i18n.t('goals.hints.strengths', [name]);
    case 'toWorkOn':
      return i18n.t('goals.hints.toWorkOn');
    case 'obstacles':
      return i18n.t('goals.hints.obstacles');
    case 'progress':
      return i18n.t('goals.hints.progress');
    case 'motivators':
      return i18n.t('goals.hints.motivators', [name]);
    case 'goodToKnow':
      return i18n.t('goals.hints.goodToKnow');
  }
}
