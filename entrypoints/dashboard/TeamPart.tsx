import { useCallback } from 'preact/hooks';
import { viewWords } from '../../components/dashboard/DashboardShell.tsx';
import { SessionsBehind } from '../../components/dashboard/SessionsBehind.tsx';
import { TeamView } from '../../components/dashboard/TeamView.tsx';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { Loading } from '../../components/home/Loading.tsx';
import { Page } from '../../components/ui/Page.tsx';
import type { PersonTab } from '../../components/people/PersonPage.tsx';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Dashboard } from './dashboard.ts';
import { KeptView, TalkView, TimeView } from './later-views.ts';

const VIEWS = { team: TeamView, time: TimeView, kept: KeptView, talk: TalkView } as const;

interface TeamPartProps {
  readonly page: Dashboard;
  readonly of: keyof typeof VIEWS;
}

/** One of the views of the team, and the sessions behind the number one asked about. */
export function TeamPart({ page, of }: TeamPartProps) {
  const { asked, ask, team, openPanel } = page;
  const reading = team.value;
  const onSessions = useCallback(
    (words: string, sessions: readonly string[]) => ask({ words, sessions }),
    [ask],
  );
  const onOpenPerson = ({ key }: KnownPerson, tab?: PersonTab): void =>
    openPanel({ view: 'person', person: key, ...(tab && { tab }) });
  if (reading.state === 'failed') return <DataTrouble onReload={() => location.reload()} />;
  if (reading.state === 'loading') return <Loading />;
  const View = VIEWS[of];
  return (
    <Page
      key={of}
      title={viewWords(of)}
      actions={<HideButton onHide={page.hide.toggle} keys={page.hide.keys.value} />}
    >
      <View {...reading.value} onSessions={onSessions} onOpenPerson={onOpenPerson} />
      <SessionsBehind
        asked={asked.value}
        records={reading.value.records}
        onOpenPerson={onOpenPerson}
        onClose={() => ask(undefined)}
      />
    </Page>
  );
}
