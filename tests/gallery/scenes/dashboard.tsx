import {
  DashboardShell,
  viewWords,
  type DashboardViewName,
} from '../../../components/dashboard/DashboardShell.tsx';
import { KeptView } from '../../../components/dashboard/KeptView.tsx';
import { SessionsBehind } from '../../../components/dashboard/SessionsBehind.tsx';
import { TalkView } from '../../../components/dashboard/TalkView.tsx';
import { TeamView } from '../../../components/dashboard/TeamView.tsx';
import { TimeView } from '../../../components/dashboard/TimeView.tsx';
import { HideButton } from '../../../components/hide/HideButton.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { nothing, type Scene, type Scenes } from '../scene.ts';
import { teams } from '../team.ts';

const VIEWS = { team: TeamView, time: TimeView, kept: KeptView, talk: TalkView } as const;
type Drawn = keyof typeof VIEWS & DashboardViewName;

function dashboard(of: Drawn, team: keyof typeof teams) {
  const View = VIEWS[of];
  return (
    <DashboardShell view={of}>
      <Page title={viewWords(of)} actions={<HideButton onHide={nothing} />}>
        <View {...teams[team]} onSessions={nothing} onOpenPerson={nothing} />
      </Page>
    </DashboardShell>
  );
}

/** Every view with every team; two years and more are chosen, since twelve weeks are shown first. */
function scenesOf(of: Drawn): [string, Scene][] {
  const all = of === 'kept' || of === 'talk' ? { act: () => pick('all') } : {};
  return [
    [
      `dashboard-${of}`,
      {
        render: () => dashboard(of, 'five'),
        widths: [300, 1100, 1600],
        also: ['long', 'rtl', 'forced', 'print'],
      },
    ],
    [
      `dashboard-${of}-one`,
      { render: () => dashboard(of, 'one'), widths: [1100], also: ['print'] },
    ],
    [
      `dashboard-${of}-thirty`,
      { render: () => dashboard(of, 'thirty'), widths: [1100, 1600], also: ['print'] },
    ],
    [`dashboard-${of}-two-weeks`, { render: () => dashboard(of, 'two-weeks'), widths: [1100] }],
    [
      `dashboard-${of}-ten-years`,
      { render: () => dashboard(of, 'ten-years'), ...all, widths: [1100] },
    ],
  ];
}

/** Chooses how far back pictures look. */
function pick(value: string): void {
  document.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click();
}

/** The dashboard's views of the team. */
export const dashboardScenes: Scenes = {
  ...Object.fromEntries((['team', 'time', 'kept', 'talk'] as const).flatMap(scenesOf)),
  'dashboard-empty': { render: () => dashboard('team', 'nobody'), widths: [1100] },
  'dashboard-behind': {
    render: () => (
      <SessionsBehind
        asked={{
          words: 'Ana Ruiz: 3 h 30 min in the calendar, 4 h planned',
          sessions: teams.five.records.people[0]?.meetings.slice(28, 36).map(({ id }) => id) ?? [],
        }}
        records={teams.five.records}
        onOpenPerson={nothing}
        onClose={nothing}
      />
    ),
    widths: [900],
  },
  'dashboard-numbers': {
    render: () => dashboard('talk', 'five'),
    act: () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    },
    widths: [1100],
  },
};
