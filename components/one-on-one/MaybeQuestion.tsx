import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Maybe } from '../../utils/domain/maybes.ts';
import { shortName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Parts } from '../ui/Parts.tsx';
import { whyWords } from './why.ts';
import './maybe-question.css';

/** What the user may say to "One-on-one with Ana?". */
export type MaybeAnswer = 'yes' | 'not-this-one' | 'never';

export interface MaybeQuestionProps {
  readonly maybe: Maybe;
  /** How many more questions wait; told, so that nobody thinks it never ends. */
  readonly waiting: number;
  /** Who can be named where the guests are not known. */
  readonly people: readonly KnownPerson[];
  /** `person` comes with a "yes" to an event whose guests are not known. */
  readonly onAnswer: (answer: MaybeAnswer, person?: KnownPerson) => void;
}

/** One question at a time, asked once: what the event is, why it is asked, three answers. */
export function MaybeQuestion({ maybe, waiting, people, onAnswer }: MaybeQuestionProps) {
  const ambient = useAmbient();
  const id = useId();
  const { name, sample } = maybe;
  const whole = isolate(name);
  const unknown = name === '';
  return (
    <section class="maybe" aria-labelledby={id}>
      <h2 class="maybe-title" id={id}>
        {unknown ? i18n.t('maybe.questionUnknown') : i18n.t('maybe.question', [whole])}
      </h2>
      <p class="maybe-event">
        <Parts
          parts={[
            <bdi key="title">{maybe.title === '' ? i18n.t('session.untitled') : maybe.title}</bdi>,
            dayAndTime(sample.start, ambient, sample.allDay),
            ...(maybe.count > 1 ? [i18n.t('maybe.count', maybe.count)] : []),
          ]}
        />
      </p>
      <p class="maybe-why">{whyWords(maybe.why)}</p>
      <div class="maybe-answers">
        {unknown ? (
          <PersonSelect
            label={i18n.t('maybe.withWhom')}
            people={people}
            onChoose={(person) => onAnswer('yes', person)}
          />
        ) : (
          <Button small onClick={() => onAnswer('yes')}>
            {i18n.t('maybe.yes')}
          </Button>
        )}
        <Button small onClick={() => onAnswer('not-this-one')}>
          {i18n.t('maybe.notThisOne')}
        </Button>
        {!unknown && (
          <Button
            small
            kind="quiet"
            label={i18n.t('maybe.never', [whole])}
            onClick={() => onAnswer('never')}
          >
            {i18n.t('maybe.never', [isolate(shortName(name, []))])}
          </Button>
        )}
      </div>
      {waiting > 0 && <p class="maybe-waiting">{i18n.t('maybe.waiting', waiting)}</p>}
    </section>
  );
}
