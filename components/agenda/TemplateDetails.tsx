import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '../../utils/domain/record-types.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Summary } from '../ui/Summary.tsx';
import './agenda.css';

export interface TemplateDetailsProps {
  readonly title: string;
  readonly side: Template['side'];
  readonly topics: readonly string[];
  /** The person's name, short and isolated. */
  readonly name: string;
  /** Adds those that were chosen. */
  readonly onUse: (topics: readonly string[]) => void;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

/**
 * One template: its name; unfolded, its topics, to be chosen among, and where they would go. One is
 * open at a time.
 */
export function TemplateDetails(props: TemplateDetailsProps) {
  const { title, side, topics, name } = props;
  // By their places: two may have the same words.
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const chosen = topics.filter((_, place) => !leftOut.has(place));
  const choose = (place: number, isChosen: boolean): void => {
    const others = [...leftOut].filter((each) => each !== place);
    setLeftOut(new Set(isChosen ? others : [...others, place]));
  };
  return (
    <details class="template" name="template">
      <Summary>
        <span class="template-name" dir="auto">
          {title}
        </span>
        <span class="template-count">{i18n.t('templates.topics', topics.length)}</span>
      </Summary>
      <div class="template-body">
        <ul class="template-topics">
          {topics.map((topic, place) => (
            <li key={`${place}`}>
              <ChoiceRow
                kind="checkbox"
                checked={!leftOut.has(place)}
                onChange={(isChosen) => choose(place, isChosen)}
              >
                <span dir="auto">{topic}</span>
              </ChoiceRow>
            </li>
          ))}
        </ul>
        <p class="templates-none">
          {side === 'theirs'
            ? i18n.t('templates.addsTheirs', [name])
            : i18n.t('templates.addsMine')}
        </p>
        <div class="template-actions">
          <Button
            small
            kind="primary"
            disabled={chosen.length === 0}
            onClick={() => props.onUse(chosen)}
          >
            {chosen.length === 0
              ? i18n.t('agenda.pasteNone')
              : i18n.t('agenda.pasteAdd', chosen.length)}
          </Button>
          {props.children}
        </div>
      </div>
    </details>
  );
}
