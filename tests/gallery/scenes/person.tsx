import { ENDLESS } from '../colleagues.ts';
import type { ComponentChildren } from 'preact';
import { History } from '../../../components/history/History.tsx';
import { LastTime } from '../../../components/notes/LastTime.tsx';
import { HideButton } from '../../../components/hide/HideButton.tsx';
import { PersonMenu } from '../../../components/people/PersonMenu.tsx';
import { PersonPage, type PersonPageProps } from '../../../components/people/PersonPage.tsx';
import { ComingSessions, PastSessions } from '../../../components/people/PersonSessions.tsx';
import { RelationAsk } from '../../../components/people/RelationAsk.tsx';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { bySession } from '../../../utils/domain/reschedules.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { session } from '../../domain/record-builders.ts';
import { anasChanges, BEGAN, explained, historyWith } from '../ledger.ts';
import { namesakes, NOW, week, worldOf, type World } from '../records.ts';
import { focus, nothing, press, type Scenes } from '../scene.ts';

const ledger = bySession(anasChanges);

function menu(person: KnownPerson) {
  return (
    <>
      <HideButton onHide={nothing} keys="Alt+Shift+H" />
      <PersonMenu
        person={person}
        onDetails={nothing}
        onSharedDocument={nothing}
        onRename={nothing}
        onPause={nothing}
        onMerge={nothing}
        onSplit={nothing}
        onArchive={nothing}
        onPutBack={nothing}
        onLeftTeam={nothing}
        onDelete={nothing}
      />
    </>
  );
}

function page(world: World, name: string, props: Partial<PersonPageProps> = {}) {
  const person = world.people.find((each) => each.name === name);
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return (
    <PersonPage
      person={person}
      names={world.people.map((each) => each.name)}
      changes={[]}
      hasSessions
      tab="next"
      onTab={nothing}
      onBack={nothing}
      onOpenChange={nothing}
      actions={menu(person)}
      {...(person.relation === 'unset' && {
        questions: <RelationAsk name="Ana" onAnswer={nothing} />,
      })}
      {...props}
    >
      {props.children ?? next(person)}
    </PersonPage>
  );
}

function next(person: KnownPerson, before?: ComponentChildren) {
  return (
    <>
      {before}
      <ComingSessions person={person} shortName={person.name} ledger={ledger} />
    </>
  );
}

const last = (
  <LastTime
    words="Talked about the platform move; she wants to lead the rollout, and asked who has to know about it first"
    when={NOW - 14 * DAY}
    onOpen={nothing}
  />
);
const endless = worldOf(
  ENDLESS.map((name) => ({ name, relation: 'report' as const, next: '2026-11-24T14:00' })),
);
const local = worldOf([{ name: 'Ana Ruiz', next: '2026-11-24T14:00', past: 0, ahead: 0 }]);
const past = worldOf([
  { name: 'Ana Ruiz', relation: 'peer', next: '2026-11-10T14:00', ahead: 1, past: 2 },
]);
const ana = week.people.find(({ name }) => name === 'Ana Ruiz');
const full: Partial<PersonPageProps> = {
  changes: anasChanges,
  children: ana && next(ana, last),
};
/** The last three as they were closed. */
function closed({ meetings }: KnownPerson) {
  const ended = meetings.filter(({ end }) => end <= NOW).toReversed();
  const counted = { mine: 5 * MINUTE, theirs: 20 * MINUTE };
  const said = [
    {
      met: 'yes',
      minutes: 30,
      help: { asked: 'yes', answer: 'Fewer meetings' },
      talk: { guess: 'nearly-all', ...counted },
    },
    { met: 'shorter', minutes: 15, talk: { guess: 'most', ...counted } },
    { met: 'no' },
  ] as const;
  return said.map((each, at) =>
    session({ meetingId: ended[at]?.id ?? '', startedAt: NOW - at, ...each }),
  );
}

const told: Partial<PersonPageProps> = {
  changes: anasChanges,
  tab: 'history',
  children: ana && (
    <>
      <History
        reading={{ state: 'ready', entries: historyWith(anasChanges, explained) }}
        watched={{ since: BEGAN }}
        calendarZone={undefined}
        onSay={nothing}
        onReload={nothing}
        name="Ana"
      />
      <PastSessions
        person={ana}
        shortName="Ana"
        ledger={ledger}
        recordSince={BEGAN}
        kept={closed(ana)}
      />
    </>
  ),
};

/** A person's page. */
export const personScenes: Scenes = {
  'person-full': {
    render: () => page(week, 'Ana Ruiz', full),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'person-history': { render: () => page(week, 'Ana Ruiz', told) },
  'person-new': { render: () => page(week, 'Chi Tran') },
  'person-focus': {
    render: () => page(week, 'Ana Ruiz', full),
    act: () => focus('.fates-dot:nth-child(6)'),
  },
  'person-tab-focus': { render: () => page(week, 'Ana Ruiz', full), act: () => focus('.tab') },
  'person-local': { render: () => page(local, 'Ana Ruiz', { hasSessions: false }) },
  'person-none-ahead': { render: () => page(past, 'Ana Ruiz') },
  ...Object.fromEntries(
    ENDLESS.map((name, place) => [
      `person-endless-${place + 1}`,
      { render: () => page(endless, name), widths: [280, 320, 900] },
    ]),
  ),
  'person-long': {
    render: () => page(namesakes, 'Maximiliana Konstantinopoulou-Featherstonehaugh'),
    widths: [320],
  },
  'person-rtl': { render: () => page(namesakes, 'أحمد بن عبد الله الفارسي') },
  'person-menu': { render: () => page(week, 'Ana Ruiz'), act: () => press('More') },
};
