import { i18n } from '#i18n';
import { Agenda, type Side } from '../../../components/agenda/Agenda.tsx';
import { TemplateOffer } from '../../../components/agenda/TemplateOffer.tsx';
import type { TellingActions } from '../../../components/agenda/TopicRow.tsx';
import { hasFocus } from '../../../components/people/relations.ts';
import { offeredTemplates, sessionFacts } from '../../../utils/domain/agenda-templates.ts';
import { focusOf } from '../../../utils/domain/goals.ts';
import type { Topic } from '../../../utils/domain/record-types.ts';
import { mayMarkTelling, tellingMark } from '../../../utils/domain/telling.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import {
  giveToOtherSide,
  keepTemplate,
  moveOnAgenda,
  putOnAgenda,
  removeTemplate,
  renameTemplate,
  takeOffAgenda,
  tickTopic,
  typeTopic,
} from '../../../utils/stores/agenda.ts';
import { askInstead } from '../../../utils/stores/telling.ts';
import type { PersonPart } from './person-part.ts';

/** A person's topics, and the template that facts speak for. */
export function AgendaPart({ part }: { readonly part: PersonPart }) {
  const { panel, account, who, name, record, person } = part;
  const { undo, drafts, notNow } = panel;
  const templates = panel.templates.value;
  const kept = drafts.kept.value ?? {};
  const draftOf = (side: Side): string => `${person.key}/agenda/${side}`;
  const add = (side: Side, texts: readonly string[]): void => {
    const words = texts.length > 1 ? i18n.t('done.topicsAdded', texts.length) : undefined;
    void undo.run(() => putOnAgenda(account, who, side, texts), words);
  };
  const offer = offerFor(part);
  const offerId = `${person.key}/${offer ?? ''}/${part.atHand?.id ?? ''}`;
  const isOffered = offer !== undefined && notNow.said.value?.includes(offerId) === false;
  return (
    <>
      {isOffered && (
        <TemplateOffer
          template={offer}
          onUse={(topics) => {
            add('mine', topics);
            notNow.say(offerId);
          }}
          onNotNow={() => notNow.say(offerId)}
        />
      )}
      <Agenda
        name={name}
        sought={part.sought}
        topics={record.topics}
        drafts={{ theirs: kept[draftOf('theirs')] ?? '', mine: kept[draftOf('mine')] ?? '' }}
        onDraft={(side, text) => drafts.keep(draftOf(side), text)}
        onAdd={add}
        onMove={(topic, toIndex) => void undo.run(() => moveOnAgenda(topic, toIndex))}
        onSide={(topic) =>
          void undo.run(
            () => giveToOtherSide(topic),
            i18n.t('done.topicMoved', [sideOf(topic, name)]),
          )
        }
        onTick={(topic) =>
          void undo.run(() => tickTopic(topic, part.underWay?.id), i18n.t('done.topicDiscussed'))
        }
        onDrop={(topic, words) =>
          void undo.run(() => takeOffAgenda(topic, words), i18n.t('done.topicDropped'))
        }
        telling={tellingFor(part)}
        onSaveText={(topic) => (base, text) => typeTopic(topic, base, text)}
        onConflict={({ id }, passage, choice) =>
          settleConflict(panel, { store: 'agenda', id, field: 'text' }, passage, choice)
        }
        onCopy={(text) => panel.copy(text, i18n.t('done.messageCopied'))}
        templates={templates.state === 'ready' ? templates.value : []}
        templateActions={{
          onSave: (title, side, topics) =>
            void undo.run(
              () => keepTemplate(account, { name: title, side, topics }),
              i18n.t('done.templateKept'),
            ),
          onRename: (template, title) => void undo.run(() => renameTemplate(template.id, title)),
          onDelete: (template) =>
            void undo.run(
              () => removeTemplate(template.id, template.name),
              i18n.t('done.templateDeleted'),
            ),
        }}
      />
    </>
  );
}

/** Marks what tells rather than asks; coaching is for reports. */
function tellingFor({ panel, person }: PersonPart): TellingActions | undefined {
  const dismissed = panel.telling.dismissed.value;
  if (dismissed === undefined || !hasFocus(person.relation)) return undefined;
  return {
    of: (topic) => tellingMark(topic, panel.locale, dismissed),
    onAsk: (topic, question) =>
      void panel.undo.run(() => askInstead(topic, question), i18n.t('telling.asked')),
    onDismiss: (topic) => {
      const isLast = !mayMarkTelling(new Set([...dismissed, topic.id]).size);
      const words = isLast ? i18n.t('telling.gone') : undefined;
      void panel.undo.change(() => panel.telling.dismiss(topic), words);
    },
  };
}

function sideOf(topic: Topic, name: string): string {
  return topic.side === 'mine' ? i18n.t('agenda.theirs', [isolate(name)]) : i18n.t('agenda.mine');
}

/** The template that facts speak for, if any; none while the agenda has plenty on it. */
function offerFor({ panel, person, record, today }: PersonPart) {
  if (record.topics.some(({ state, side }) => state === 'open' && side === 'mine'))
    return undefined;
  const { now, zone } = panel.clock.value;
  const focus = focusOf(record.goals);
  return offeredTemplates({
    ...sessionFacts(person, now, zone),
    today,
    hasMet: record.notes.some(({ kind }) => kind === 'session'),
    ...(focus && { focus }),
  })[0];
}
