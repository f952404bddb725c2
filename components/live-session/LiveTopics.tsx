import { i18n } from '#i18n';
import type { Topic } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Conflicts, type ConflictChoice } from '../live-text/Conflicts.tsx';
import { briefly } from '../ui/briefly.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import { Section } from '../ui/Section.tsx';
import { Key } from './Key.tsx';
import './live-session.css';

export interface LiveTopicsProps {
  readonly name: string;
  /** Those still open, theirs first. */
  readonly topics: readonly Topic[];
  readonly onTick: (topic: Topic) => void;
  readonly onConflict: (topic: Topic, passage: string, choice: ConflictChoice) => void;
}

/** What there is to talk about: a digit ticks the topic of that number. */
export function LiveTopics({ name, topics, onTick, onConflict }: LiveTopicsProps) {
  return (
    <Section
      title={i18n.t('live.topics')}
      items={topics}
      itemKey={({ id }) => id}
      limit={9}
      empty={i18n.t('live.noTopics')}
    >
      {(topic) => {
        const number = topics.indexOf(topic) + 1;
        return (
          <>
            <CheckRow
              label={i18n.t('live.tick', [briefly(topic.text)])}
              onCheck={() => onTick(topic)}
              end={
                number <= 9 && (
                  <span class="live-topic-key">
                    <Key>{String(number)}</Key>
                  </span>
                )
              }
            >
              <p class="live-topic" dir="auto">
                {topic.text}{' '}
                <span class="live-muted">
                  {topic.side === 'mine' ? i18n.t('live.mine') : isolate(name)}
                </span>
              </p>
            </CheckRow>
            <Conflicts
              conflicts={topic.conflicts}
              onSettle={(passage, choice) => onConflict(topic, passage, choice)}
            />
          </>
        );
      }}
    </Section>
  );
}
