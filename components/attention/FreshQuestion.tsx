import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FreshChange } from '../../utils/domain/attention-types.ts';
import type { Asker } from '../../utils/domain/ledger-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { freshWords } from './fresh-words.ts';
import './attention.css';
import '../ui/section.css';

export interface FreshQuestionProps {
  readonly fresh: FreshChange;
  /** The other human's name, short. */
  readonly name: string;
  readonly onSay: (asker: Asker) => void;
  /** Not asked about this one again. */
  readonly onSkip: () => void;
}

/** One fresh change: "Ana Tue 24 → Thu 26: I asked · Ana asked · Other · Skip". */
export function FreshQuestion({ fresh, name, onSay, onSkip }: FreshQuestionProps) {
  const ambient = useAmbient();
  const id = useId();
  const ambience = { ...ambient, dayZone: fresh.zone ?? ambient.zone };
  const words = isolate(name);
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 class="section-title" id={`${id}-title`}>
          {i18n.t('fresh.title')}
        </h2>
      </div>
      <div class="fresh">
        <p id={id}>
          <bdi class="fresh-name">{name}</bdi> {freshWords(fresh, ambience)}
        </p>
        <div class="fresh-answers" role="group" aria-labelledby={id}>
          <Button small onClick={() => onSay('me')}>
            {i18n.t('fresh.iAsked')}
          </Button>
          <Button small onClick={() => onSay('them')}>
            {i18n.t('fresh.theyAsked', [words])}
          </Button>
          <Button small onClick={() => onSay('neither')}>
            {i18n.t('fresh.other')}
          </Button>
          <Button small kind="quiet" onClick={onSkip}>
            {i18n.t('fresh.skip')}
          </Button>
        </div>
      </div>
    </section>
  );
}
