import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClosedAgenda } from '../../../components/agenda/ClosedAgenda.tsx';
import { FocusLine } from '../../../components/goals/FocusLine.tsx';
import { LastTime } from '../../../components/notes/LastTime.tsx';
import { ComingSessions } from '../../../components/people/PersonSessions.tsx';
import { hasFocus } from '../../../components/people/relations.ts';
import { focusOf } from '../../../utils/domain/goals.ts';
import { lastTime } from '../../../utils/domain/last-time.ts';
import { bySession } from '../../../utils/domain/reschedules.ts';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import { putBackOnAgenda } from '../../../utils/stores/agenda.ts';
import { takeUpAgain } from '../../../utils/stores/follow-ups.ts';
import { AgendaPart } from './AgendaPart.tsx';
import { FollowUpsPart } from './FollowUpsPart.tsx';
import type { PersonPart } from './person-part.ts';
import { QuestionPart, ReadyPart } from './PreparePart.tsx';

/** What one prepares with: last time, promises, topics, the focus, the sessions to come. */
export function NextTab({ part }: { readonly part: PersonPart }) {
  const { panel, view, person, name, record, sought } = part;
  const { now } = panel.clock.value;
  const ledger = useMemo(() => bySession(view.changes), [view.changes]);
  const last = lastTime(record.notes, person.meetings, now);
  const focus = hasFocus(person.relation) ? focusOf(record.goals) : undefined;
  return (
    <>
      {last && (
        <LastTime
          words={last.words}
          when={last.at}
          onOpen={() =>
            panel.go({ view: 'person', key: person.key, tab: 'notes', sought: last.note.id })
          }
        />
      )}
      <FollowUpsPart part={part} />
      <AgendaPart part={part} />
      {focus && (
        <FocusLine
          focus={focus}
          onOpen={() => panel.go({ view: 'person', key: person.key, tab: 'growth' })}
        />
      )}
      <QuestionPart part={part} />
      <ReadyPart part={part} />
      <ClosedAgenda
        name={name}
        topics={record.topics}
        followUps={record.followUps}
        sought={sought}
        hasMore={record.hasMoreClosed}
        onMore={panel.personRecord.allClosed}
        onConflict={({ kind, id }, passage, choice) =>
          settleConflict(
            panel,
            { store: kind === 'topic' ? 'agenda' : 'followUps', id, field: 'text' },
            passage,
            choice,
          )
        }
        onReopen={(item) =>
          void panel.undo.run(
            () =>
              item.kind === 'topic' ? putBackOnAgenda(item.topic) : takeUpAgain(item.followUp),
            i18n.t('done.reopened'),
          )
        }
      />
      <ComingSessions person={person} shortName={name} ledger={ledger} />
    </>
  );
}
