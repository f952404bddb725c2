import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { relationOptions } from './relations.ts';
import type { ChosenRelation } from './relations.ts';
import './facts.css';

export interface RelationAskProps {
  /** The person's name, short. */
  readonly name: string;
  readonly onAnswer: (relation: ChosenRelation) => void;
}

/** "What is Ana to you?": asked until answered, never guessed. */
export function RelationAsk({ name, onAnswer }: RelationAskProps) {
  const question = i18n.t('facts.relationAsk', [isolate(name)]);
  return (
    <div class="relation-ask">
      <p>{question}</p>
      <Segmented
        label={question}
        value={undefined}
        options={relationOptions()}
        onChange={onAnswer}
      />
    </div>
  );
}
