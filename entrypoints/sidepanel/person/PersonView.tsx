import { useEffect, useState } from 'preact/hooks';
import { SharedDoc } from '../../../components/agenda/SharedDoc.tsx';
import { i18n } from '#i18n';
import type { HistoryProps } from '../../../components/history/History.tsx';
import { leaveWords } from '../../../components/people/leave-words.ts';
import { PersonMenu } from '../../../components/people/PersonMenu.tsx';
import { PersonPage, type PersonTab } from '../../../components/people/PersonPage.tsx';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { capitalise, isolate } from '../../../utils/i18n/text.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import type { PersonRecord } from '../../../utils/stores/person-record.ts';
import { PanelActions } from '../PanelActions.tsx';
import type { Panel } from '../panel.ts';
import { factsEditor } from './facts-editor.ts';
import { GrowthTab } from './GrowthTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { NextTab } from './NextTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { PersonDialogs, type PersonDialog } from './PersonDialogs.tsx';
import { personPart } from './person-part.ts';
import { PersonQuestions } from './PersonQuestions.tsx';
import { openLookBack } from '../your-data/take-out.ts';
import { SessionLines } from '../session/SessionLines.tsx';
import { useSought } from '../use-sought.ts';

interface PersonViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
  readonly person: KnownPerson;
}

/** One person's page, once what was written about them has been read. */
export function PersonView({ panel, view, person }: PersonViewProps) {
  const { record, isCurrent } = recordOf(panel, person);
  // Another person's words are never shown under this one's name.
  if (!isCurrent || !record) return null;
  return <Shown key={person.key} panel={panel} view={view} person={person} record={record} />;
}

function recordOf(panel: Panel, person: KnownPerson) {
  const reading = panel.personRecord.record.value;
  const record = reading.state === 'ready' ? reading.value : undefined;
  return { record, isCurrent: record?.personId === (person.record?.id ?? '') };
}

/** How to come to what lies further back than what was read. */
function moreOf(panel: Panel, tab: PersonTab, record: PersonRecord): (() => void) | undefined {
  if (tab === 'notes' && record.hasMoreNotes) return panel.personRecord.more;
  if (tab === 'next' && record.hasMoreClosed) return panel.personRecord.allClosed;
  return undefined;
}

function Shown({
  panel,
  view,
  person,
  record,
}: PersonViewProps & { readonly record: PersonRecord }) {
  const { clock } = panel;
  const route = panel.route.value;
  const tab = (route.view === 'person' ? route.tab : undefined) ?? 'next';
  const sought = route.view === 'person' ? route.sought : undefined;
  const part = personPart(panel, view, person, record, sought);
  const [dialog, setDialog] = useState<PersonDialog>();
  const [change, setChange] = useState<HistoryProps['sought']>(
    route.view === 'person' && route.changeId !== undefined
      ? { changeId: route.changeId }
      : undefined,
  );
  const facts = factsEditor(part);
  const links = person.record?.links ?? [];
  const leave = leaveWords(person.record?.pauses ?? [], {
    ...clock.value,
    locale: panel.locale,
  });
  useSought(route, sought, record, moreOf(panel, tab, record));
  useEffect(() => () => setChange(undefined), [person.key]);
  const go = (next: typeof tab): void => panel.go({ view: 'person', key: person.key, tab: next });
  return (
    <PersonPage
      person={person}
      names={view.people.map(({ name }) => name)}
      changes={view.changes}
      rules={panel.thresholds.current.value}
      hasSessions={
        panel.account.standing.value.kind !== 'disconnected' || person.meetings.length > 0
      }
      tab={tab}
      onTab={go}
      onBack={() => panel.go({ view: 'home', from: person.key })}
      onOpenChange={(changeId) => {
        go('history');
        setChange({ changeId });
      }}
      actions={
        <PanelActions panel={panel}>
          <PersonMenu
            person={person}
            onDetails={() => setDialog('details')}
            onSharedDocument={() => setDialog('document')}
            onRename={() => setDialog('rename')}
            onPause={() => setDialog('pause')}
            onMerge={() => setDialog('merge')}
            onSplit={() => setDialog('split')}
            onLeftTeam={() => setDialog('left')}
            {...(person.record && { onLookBack: () => openLookBack(person) })}
            onArchive={() =>
              facts(
                { archivedAt: clock.value.now },
                i18n.t('done.archived', [isolate(person.name)]),
              )
            }
            onPutBack={() =>
              facts(
                { tracked: true, archivedAt: null },
                i18n.t('done.putBack', [isolate(person.name)]),
              )
            }
            onDelete={() => setDialog('delete')}
          />
        </PanelActions>
      }
      status={
        <>
          {leave !== undefined && <p class="person-leave">{capitalise(leave, panel.locale)}</p>}
          {links.length > 0 && (
            <SharedDoc
              links={links}
              onChange={(next) => facts({ links: next }, i18n.t('done.linkChanged'))}
            />
          )}
        </>
      }
      questions={
        <>
          <SessionLines panel={panel} view={view} person={person} />
          <PersonQuestions part={part} />
        </>
      }
    >
      {tab === 'next' && <NextTab part={part} />}
      {tab === 'notes' && <NotesTab part={part} />}
      {tab === 'growth' && <GrowthTab part={part} />}
      {tab === 'history' && <HistoryTab part={part} sought={change} />}
      <PersonDialogs part={part} open={dialog} onClose={() => setDialog(undefined)} />
    </PersonPage>
  );
}
