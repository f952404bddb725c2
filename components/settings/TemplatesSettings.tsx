import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '../../utils/domain/record-types.ts';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { briefly } from '../ui/briefly.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ItemList } from '../ui/ItemList.tsx';
import './own-words.css';
import './settings.css';

/** What can be done with the user's own templates. */
interface TemplateRowActions {
  readonly onSaveName: (template: Template) => SaveText;
  readonly onConflict: (template: Template, passage: string, choice: ConflictChoice) => void;
  /** The page offers Undo; `name` is the one it had before it was emptied. */
  readonly onRemove: (template: Template, name: string) => void;
}

export interface TemplatesSettingsProps extends TemplateRowActions {
  readonly templates: readonly Template[];
}

/** The user's own templates of topics, whomever they were made with: renamed and removed. */
export function TemplatesSettings({ templates, ...actions }: TemplatesSettingsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section class="settings-group" aria-labelledby="settings-templates">
      <h2 class="settings-title" id="settings-templates" ref={title} tabIndex={-1}>
        {i18n.t('templates.ownTitle')}
      </h2>
      {templates.length === 0 && <p class="settings-words">{i18n.t('templates.ownNone')}</p>}
      <ItemList
        items={templates}
        itemKey={({ id }) => id}
        onDelete={(template) => actions.onRemove(template, template.name)}
        otherwise={() => title.current}
      >
        {(template) => <TemplateRow {...actions} template={template} />}
      </ItemList>
    </section>
  );
}

function TemplateRow(props: TemplateRowActions & { readonly template: Template }) {
  const { template, onRemove } = props;
  const foot = useRef<HTMLDivElement>(null);
  const called = briefly(template.name) || i18n.t('templates.name');
  return (
    <div class="own-words" data-record={template.id}>
      <LiveLine
        label={i18n.t('templates.nameOf', [called])}
        stored={{ text: template.name, version: template.version }}
        onSave={props.onSaveName(template)}
        onEmptied={(name) => onRemove(template, name)}
        onDone={() => foot.current?.querySelector('button')?.focus()}
      />
      <Conflicts
        conflicts={template.conflicts}
        onSettle={(passage, choice) => props.onConflict(template, passage, choice)}
      />
      <div class="own-words-foot" ref={foot}>
        <ul class="own-words-list">
          {template.topics.map((topic, place) => (
            <li key={`${place}`} dir="auto">
              {topic}
            </li>
          ))}
        </ul>
        <IconButton
          small
          label={i18n.t('templates.deleteThis', [called])}
          icon="trash"
          onClick={() => onRemove(template, template.name)}
        />
      </div>
    </div>
  );
}
