import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasFocus } from '../../components/people/relations.ts';
import { OpeningQuestion } from '../../components/prep/OpeningQuestion.tsx';
import { PrepCard } from '../../components/prep/PrepCard.tsx';
import { PrepLine } from '../../components/prep/PrepLine.tsx';
import { cardAttention } from '../../utils/domain/card-attention.ts';
import { agendaSummary } from '../../utils/domain/follow-ups.ts';
import { focusOf } from '../../utils/domain/goals.ts';
import { lastTime } from '../../utils/domain/last-time.ts';
import { shortName } from '../../utils/domain/names.ts';
import { preparationOf } from '../../utils/domain/ready.ts';
import type { Topic } from '../../utils/domain/record-types.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { putOnAgenda } from '../../utils/stores/agenda.ts';
import { tickFollowUp } from '../../utils/stores/follow-ups.ts';
import type { AskedStore } from '../../utils/stores/live-session.ts';
import type { PersonRecord } from '../../utils/stores/person-record.ts';
import { refOf } from '../../utils/stores/people.ts';
import { cardHead } from './card-head.ts';
import { cardFoot, cardQuestion, keptOf, useCardLook } from './card-session.tsx';
import type { Opened } from './opened.ts';
import type { Prep } from './prep.ts';
import { openPanel } from './open-panel.ts';

interface PersonCardProps {
  readonly prep: Prep;
  readonly opened: Extract<Opened, { kind: 'person' }>;
  readonly record: PersonRecord;
  readonly asked: AskedStore;
}

/** The card of somebody: one line, or everything. */
export function PersonCard({ prep, opened, record, asked }: PersonCardProps) {
  const { person, meeting, view } = opened;
  const { now } = prep.clock.value;
  const all = prep.attention.list.value;
  // What is over is not to be looked at any more.
  const ahead = meeting && meeting.start > now ? meeting.id : undefined;
  const attention = useMemo(
    () => cardAttention(all ?? [], person.key, ahead),
    [all, person.key, ahead],
  );
  const name = shortName(
    person.name,
    view.people.map((each) => each.name),
  );
  useCardLook(prep, opened);
  const toPerson = (): void => openPanel(prep.tab, { view: 'person', person: person.key });
  return (
    <div class="prep">
      {prep.isOpen.value === true ? (
        <PrepCard
          name={name}
          head={cardHead(prep, opened, toPerson)}
          look={{
            attention,
            noticeDays: noticeOf(prep),
            onOpenHistory: (changeId) =>
              openPanel(prep.tab, { view: 'person', person: person.key, tab: 'history', changeId }),
          }}
          last={lastTime(record.notes, person.meetings, now)}
          topics={record.topics}
          followUps={record.followUps}
          focus={hasFocus(person.relation) ? focusOf(record.goals) : undefined}
          adding={{
            theirs: addingTo('theirs', prep, opened),
            mine: addingTo('mine', prep, opened),
          }}
          onDone={(followUp) =>
            void prep.undo.run(() => tickFollowUp(followUp), i18n.t('done.followUpDone'))
          }
          onOpenPanel={toPerson}
          more={cardQuestion(prep, opened, asked)}
          foot={cardFoot(prep, opened, asked, name)}
        />
      ) : (
        <PrepLine
          name={name}
          preparation={preparationOf(
            agendaSummary(record.topics, record.followUps),
            keptOf(asked, meeting),
            meeting?.start ?? now,
          )}
          facts={attention.length}
          onShow={() => prep.setOpen(true)}
          onClose={() => prep.setOpen(undefined)}
        />
      )}
      {prep.card.opening.value === 'ask' && <OpeningQuestion onAnswer={prep.card.setOpening} />}
    </div>
  );
}

/** The line for one more topic; what is being typed there is kept, and known to the panel. */
function addingTo(side: Topic['side'], prep: Prep, { person, view }: PersonCardProps['opened']) {
  const draft = `${person.key}/agenda/${side}`;
  return {
    draft: prep.drafts.kept.value?.[draft] ?? '',
    onDraft: (text: string) => prep.drafts.keep(draft, text),
    onAdd: (text: string) =>
      void prep.undo.run(() => putOnAgenda(view.account, refOf(person), side, [text])),
  };
}

/** The notice that is kept where something is booked, in days. */
function noticeOf({ attention }: Prep): number {
  return attention.records.value?.thresholds.noticeDays ?? STANDARD.noticeDays;
}
