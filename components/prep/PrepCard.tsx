import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { openTopics } from '../../utils/domain/agenda.ts';
import { openFollowUps } from '../../utils/domain/follow-ups.ts';
import type { LastTime as LastTimeOf } from '../../utils/domain/last-time.ts';
import type { FollowUp, Goal, Topic } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { FocusLine } from '../goals/FocusLine.tsx';
import { TwoVersions } from '../live-text/TwoVersions.tsx';
import { LastTime } from '../notes/LastTime.tsx';
import { CheckRow } from '../ui/CheckRow.tsx';
import { LookAt, type LookAtProps } from './LookAt.tsx';
import { PrepFollowUp } from './PrepFollowUp.tsx';
import { PrepHead, type PrepHeadProps } from './PrepHead.tsx';
import { PrepList, type PrepAdding } from './PrepList.tsx';
import './prep.css';

export interface PrepCardProps {
  /** The name, short. */
  readonly name: string;
  readonly head: PrepHeadProps;
  readonly look: LookAtProps;
  readonly last: LastTimeOf | undefined;
  readonly topics: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  readonly focus: Goal | undefined;
  readonly adding: Readonly<Record<Topic['side'], Pick<PrepAdding, 'draft' | 'onDraft' | 'onAdd'>>>;
  readonly onDone: (followUp: FollowUp) => void;
  readonly onOpenPanel: () => void;
  /** More of the card, below the focus. */
  readonly more?: ComponentChildren;
  /** Stays in sight below all of it. */
  readonly foot?: ComponentChildren;
}

/** Everything one prepares with, in the order in which it is needed. */
export function PrepCard(props: PrepCardProps) {
  const { name, topics, followUps, last, focus, onDone } = props;
  const called = isolate(name);
  const promises = (owner: FollowUp['owner'], title: string) => (
    <PrepList title={title} items={openFollowUps(followUps, owner)}>
      {(item) => <PrepFollowUp followUp={item} onDone={() => onDone(item)} />}
    </PrepList>
  );
  const agenda = (side: Topic['side'], title: string, label: string) => (
    <PrepList
      title={title}
      items={openTopics(topics, side)}
      adding={{ label, placeholder: i18n.t('agenda.line'), ...props.adding[side] }}
    >
      {(topic) => (
        <CheckRow label="">
          <p class="prep-words" dir="auto">
            {topic.text.trim() === '' ? i18n.t('agenda.noWords') : topic.text}
          </p>
          <TwoVersions of={topic} />
        </CheckRow>
      )}
    </PrepList>
  );
  return (
    <article class="prep-card" aria-label={i18n.t('prep.card', [props.head.name])}>
      <PrepHead {...props.head} />
      <LookAt {...props.look} />
      {last && <LastTime words={last.words} when={last.at} onOpen={props.onOpenPanel} />}
      {promises('me', i18n.t('followUps.mine'))}
      {promises('them', i18n.t('followUps.theirs', [called]))}
      {agenda('theirs', i18n.t('agenda.theirs', [called]), i18n.t('agenda.addTheirs', [called]))}
      {agenda('mine', i18n.t('agenda.mine'), i18n.t('agenda.addMine'))}
      {focus && <FocusLine focus={focus} onOpen={props.onOpenPanel} />}
      {props.more}
      {props.foot !== undefined && <footer class="prep-foot">{props.foot}</footer>}
    </article>
  );
}
