import { i18n } from '#i18n';
import type { Maybe } from '../../utils/domain/maybes.ts';
import { shortName } from '../../utils/domain/names.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import './prep.css';

export interface PrepMaybeProps {
  readonly maybe: Maybe;
  readonly onAnswer: (answer: 'yes' | 'not-this-one' | 'never') => void;
  /** To where it can be said with whom, since the guests are not known. */
  readonly onSayWhom: () => void;
}

/** One quiet line for what may be a one-on-one. */
export function PrepMaybe({ maybe, onAnswer, onSayWhom }: PrepMaybeProps) {
  const { name } = maybe;
  const isUnknown = name === '';
  const short = isolate(shortName(name, []));
  return (
    <div class="prep-maybe">
      <h1 class="prep-maybe-words">
        {isUnknown ? i18n.t('maybe.questionUnknown') : i18n.t('maybe.question', [short])}
      </h1>
      <div class="prep-maybe-answers">
        <Button kind="quiet" small onClick={isUnknown ? onSayWhom : () => onAnswer('yes')}>
          {isUnknown ? i18n.t('prep.maybeWhom') : i18n.t('maybe.yes')}
        </Button>
        <Button kind="quiet" small onClick={() => onAnswer('not-this-one')}>
          {i18n.t('maybe.notThisOne')}
        </Button>
        {!isUnknown && (
          <Button kind="quiet" small onClick={() => onAnswer('never')}>
            {i18n.t('maybe.never', [short])}
          </Button>
        )}
      </div>
    </div>
  );
}
