import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openTopics } from '../../utils/domain/agenda.ts';
import { splitTopics } from '../../utils/domain/pasted-topics.ts';
import type { Template, Topic } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ItemSection } from '../ui/ItemSection.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { PasteTopics } from './PasteTopics.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';
import { TemplateDialog, type TemplateActions } from './TemplateDialog.tsx';
import { TopicRow, type TopicActions } from './TopicRow.tsx';
import './agenda.css';

/** Whose topics. */
export type Side = Topic['side'];

export interface AgendaProps extends TopicActions {
  /** The person's name, short. */
  readonly name: string;
  /** All of the person's: what is closed is left out here. */
  readonly topics: readonly Topic[];
  /** The record that was looked for, by its id: shown, wherever it stands. */
  readonly sought?: string | undefined;
  /** What was being written when the view closed, a side each. */
  readonly drafts?: Readonly<Partial<Record<Side, string>>>;
  /** Each change of it, to be kept: views close without asking. */
  readonly onDraft?: (side: Side, text: string) => void;
  /** Below the others of that side, in this order. */
  readonly onAdd: (side: Side, texts: readonly string[]) => void;
  /** To a place among the open ones of its side, counted from 0. */
  readonly onMove: (topic: Topic, toIndex: number) => void;
  /** A message for the clipboard. */
  readonly onCopy: (text: string) => void;
  /** The user's own templates, and what can be done with them. */
  readonly templates: readonly Template[];
  readonly templateActions: TemplateActions;
}

type Opened = 'paste' | 'templates' | `save-${Side}` | undefined;

/** The topics of a person: theirs, and below them mine. */
export function Agenda(props: AgendaProps) {
  const { topics, onAdd, onCopy } = props;
  const [opened, setOpened] = useState<Opened>();
  const name = isolate(props.name);
  const sides = { theirs: openTopics(topics, 'theirs'), mine: openTopics(topics, 'mine') };
  const close = (): void => setOpened(undefined);
  const ask: MenuItem = {
    label: i18n.t('agenda.ask', [name]),
    icon: 'copy',
    onSelect: () => onCopy(i18n.t('agenda.askMessage', { name })),
  };
  const paste: MenuItem = {
    label: i18n.t('agenda.paste', [name]),
    icon: 'note',
    onSelect: () => setOpened('paste'),
  };

  function section(side: Side) {
    const theirs = side === 'theirs';
    const mayBeSaved = sides[side].length > 0;
    return (
      <ItemSection
        title={theirs ? i18n.t('agenda.theirs', [name]) : i18n.t('agenda.mine')}
        items={sides[side]}
        itemKey={(topic) => topic.id}
        sought={props.sought}
        onMove={props.onMove}
        onDelete={(topic) => props.onDrop(topic, topic.text)}
        adding={{
          words: i18n.t('agenda.add'),
          label: theirs ? i18n.t('agenda.addTheirs', [name]) : i18n.t('agenda.addMine'),
          placeholder: i18n.t('agenda.line'),
          draft: props.drafts?.[side] ?? '',
          onDraft: (text) => props.onDraft?.(side, text),
          onAdd: (text) => onAdd(side, [text]),
          onLines: (text) => {
            const { topics: pasted, ...rest } = splitTopics(text);
            onAdd(side, pasted);
            return [...rest.cutOff, ...rest.left].join('\n');
          },
        }}
        action={
          <Menu
            small
            label={theirs ? i18n.t('agenda.moreTheirs', [name]) : i18n.t('agenda.moreMine')}
            items={[
              ...(theirs ? [ask, paste] : []),
              {
                label: i18n.t('templates.open'),
                icon: 'inbox',
                onSelect: () => setOpened('templates'),
              },
              ...(mayBeSaved
                ? [
                    {
                      label: i18n.t('templates.save'),
                      icon: 'add' as const,
                      onSelect: () => setOpened(`save-${side}`),
                    },
                  ]
                : []),
            ]}
          />
        }
        empty={
          theirs ? (
            <EmptyState
              source={i18n.t('agenda.source')}
              action={[ask, paste].map((item) => (
                <Button
                  key={item.label}
                  small
                  {...(item.icon && { icon: item.icon })}
                  onClick={item.onSelect}
                >
                  {item.label}
                </Button>
              ))}
            >
              {i18n.t('agenda.empty', [name])}
            </EmptyState>
          ) : (
            <p>{i18n.t('agenda.nothingMine', [name])}</p>
          )
        }
      >
        {(topic, sorting) => <TopicRow {...props} topic={topic} sorting={sorting} />}
      </ItemSection>
    );
  }

  return (
    <div class="agenda">
      {section('theirs')}
      {section('mine')}
      <PasteTopics
        name={name}
        open={opened === 'paste'}
        onClose={close}
        onAdd={(texts) => onAdd('theirs', texts)}
      />
      <TemplateDialog
        name={name}
        open={opened === 'templates'}
        onClose={close}
        templates={props.templates}
        actions={props.templateActions}
        onUse={onAdd}
      />
      {(['theirs', 'mine'] as const).map((side) => (
        <SaveTemplate
          key={side}
          name={name}
          side={side}
          topics={sides[side].map(({ text }) => text)}
          open={opened === `save-${side}`}
          onClose={close}
          onSave={props.templateActions.onSave}
        />
      ))}
    </div>
  );
}
