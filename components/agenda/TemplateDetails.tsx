import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Template } from '../../utils/domain/record-types.ts';
import { Button } from '../ui/Button.tsx';
import { Summary } from '../ui/Summary.tsx';
import './agenda.css';

export interface TemplateDetailsProps {
  readonly title: string;
  readonly side: Template['side'];
  readonly topics: readonly string[];
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly onUse: () => void;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

/** One template: its name; unfolded, its topics and where they would go. One is open at a time. */
export function TemplateDetails(props: TemplateDetailsProps) {
  const { title, side, topics, name } = props;
  return (
    <details class="template" name="template">
      <Summary>
        <span class="template-name" dir="auto">
          {title}
        </span>
        <span class="template-count">{i18n.t('templates.topics', topics.length)}</span>
      </Summary>
      <div class="template-body">
        <ul class="topic-preview">
          {topics.map((topic, place) => (
            <li key={`${place}`} dir="auto">
              {topic}
            </li>
          ))}
        </ul>
        <p class="templates-none">
          {side === 'theirs'
            ? i18n.t('templates.addsTheirs', [name])
            : i18n.t('templates.addsMine')}
        </p>
        <div class="template-actions">
          <Button small kind="primary" onClick={props.onUse}>
            {i18n.t('templates.use', topics.length)}
          </Button>
          {props.children}
        </div>
      </div>
    </details>
  );
}
