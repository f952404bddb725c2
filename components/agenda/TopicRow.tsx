import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Topic } from '../../utils/domain/record-types.ts';
import type { TellingKind } from '../../utils/domain/telling.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { briefly } from '../ui/briefly.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import type { Sorting } from '../ui/ItemList.tsx';
import { Menu } from '../ui/Menu.tsx';
import { TellingMark } from './TellingMark.tsx';

/** Topics that tell rather than ask. */
export interface TellingActions {
  /** The mark of a topic, if it has one. */
  readonly of: (topic: Topic) => TellingKind | undefined;
  readonly onAsk: (topic: Topic, question: string) => void;
  readonly onDismiss: (topic: Topic) => void;
}

/** What can be done with a topic. */
export interface TopicActions {
  /** Without it nothing is marked. */
  readonly telling?: TellingActions | undefined;
  readonly onSaveText: (topic: Topic) => SaveText;
  readonly onConflict: (topic: Topic, passage: string, choice: ConflictChoice) => void;
  /** It was talked about. */
  readonly onTick: (topic: Topic) => void;
  /** Needs no talk; `words` are those it had before they were emptied, for Undo. */
  readonly onDrop: (topic: Topic, words: string) => void;
  /** To the other side. */
  readonly onSide: (topic: Topic) => void;
}

export interface TopicRowProps extends TopicActions {
  readonly topic: Topic;
  /** The person's name, short. */
  readonly name: string;
  readonly sorting: Sorting | undefined;
}

/** One topic: to tick, to change where it stands, to move and to drop. */
export function TopicRow(props: TopicRowProps) {
  const { topic, sorting, onDrop, telling } = props;
  const tells = telling?.of(topic);
  const checkbox = useRef<HTMLInputElement>(null);
  const called = briefly(topic.text) || i18n.t('agenda.noWords');
  return (
    <div data-record={topic.id}>
      <CheckRow
        round
        checkbox={checkbox}
        label={i18n.t('agenda.discussed', [called])}
        onCheck={() => props.onTick(topic)}
        end={
          <>
            {sorting?.grip}
            <Menu
              small
              label={i18n.t('agenda.more', [called])}
              items={[
                ...(sorting?.menu ?? []),
                {
                  label:
                    topic.side === 'theirs'
                      ? i18n.t('agenda.toMine')
                      : i18n.t('agenda.toTheirs', [isolate(props.name)]),
                  icon: 'moved',
                  onSelect: () => props.onSide(topic),
                },
                {
                  label: i18n.t('agenda.drop'),
                  icon: 'trash',
                  danger: true,
                  onSelect: () => onDrop(topic, topic.text),
                },
              ]}
            />
          </>
        }
      >
        <LiveLine
          label={i18n.t('agenda.topic', [called])}
          stored={{ text: topic.text, version: topic.version }}
          onSave={props.onSaveText(topic)}
          onEmptied={(words) => onDrop(topic, words)}
          onDone={() => checkbox.current?.focus()}
        />
      </CheckRow>
      {telling && tells && (
        <TellingMark
          kind={tells}
          called={called}
          onAsk={(question) => telling.onAsk(topic, question)}
          onDismiss={() => telling.onDismiss(topic)}
        />
      )}
      <Conflicts
        conflicts={topic.conflicts}
        onSettle={(passage, choice) => props.onConflict(topic, passage, choice)}
      />
    </div>
  );
}
