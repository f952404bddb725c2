import { i18n } from '#i18n';
import type { TemplateKey } from '../../utils/domain/agenda-templates.ts';
import { Button } from '../ui/Button.tsx';
import { Summary } from '../ui/Summary.tsx';
import { templateWords } from './template-words.ts';
import './agenda.css';

export interface TemplateOfferProps {
  /** The template that facts speak for. */
  readonly template: TemplateKey;
  /** Adds its topics below those of the user's side. */
  readonly onUse: (topics: readonly string[]) => void;
  /** Not offered again for this session. */
  readonly onNotNow: () => void;
}

/** One quiet line: "First one-on-one? 5 topics to begin with", and the topics for who wants a look. */
export function TemplateOffer({ template, onUse, onNotNow }: TemplateOfferProps) {
  const { why, topics } = templateWords(template);
  return (
    <div class="template-offer" role="group" aria-label={i18n.t('templates.offerLabel')}>
      <details class="template-offer-look">
        <Summary>
          {i18n.t('templates.offer', { why, topics: i18n.t('templates.topics', topics.length) })}
        </Summary>
        <ul class="topic-preview">
          {topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      </details>
      <span class="template-offer-actions">
        <Button small kind="quiet" onClick={() => onUse(topics)}>
          {i18n.t('templates.useIt')}
        </Button>
        <Button small kind="quiet" onClick={onNotNow}>
          {i18n.t('templates.notNow')}
        </Button>
      </span>
    </div>
  );
}
