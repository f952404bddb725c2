import { PersonPage, type PersonPageProps } from '../../../components/people/PersonPage.tsx';
import { DAY, HOUR } from '../../../utils/time.ts';
import { anasChanges, BEGAN, explained, historyWith } from '../ledger.ts';
import { namesakes, note, NOW, week, worldOf, type World } from '../records.ts';
import { focus, nothing, press, type Scenes } from '../scene.ts';

function page(world: World, name: string, props: Partial<PersonPageProps> = {}) {
  const person = world.people.find((each) => each.name === name);
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return (
    <PersonPage
      person={person}
      names={world.people.map((each) => each.name)}
      notes={[]}
      changes={[]}
      history={{
        reading: { state: 'ready', entries: [] },
        watched: { since: NOW - HOUR },
        onSay: nothing,
        onReload: nothing,
      }}
      recordSince={NOW - HOUR}
      connected
      onBack={nothing}
      onFacts={nothing}
      onAddNote={nothing}
      onDeleteNote={nothing}
      {...props}
    />
  );
}

const notes = [
  note('n1', 'Handled the outage well', 2 * HOUR, 'ana'),
  note(
    'n2',
    'Wants to lead the rollout of the platform move; ask what would make that possible, and who has to know about it first.',
    6 * DAY,
    'ana',
  ),
];
const told: Partial<PersonPageProps> = {
  changes: anasChanges,
  history: {
    reading: { state: 'ready', entries: historyWith(anasChanges, explained) },
    watched: { since: BEGAN },
    onSay: nothing,
    onReload: nothing,
  },
  recordSince: BEGAN,
};
const local = worldOf([{ name: 'Ana Ruiz', next: '2026-11-24T14:00', past: 0, ahead: 0 }]);
const past = worldOf([
  { name: 'Ana Ruiz', relation: 'peer', next: '2026-11-10T14:00', ahead: 1, past: 2 },
]);

/** A person's page. */
export const personScenes: Scenes = {
  'person-full': {
    render: () => page(week, 'Ana Ruiz', { notes, ...told }),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'person-new': { render: () => page(week, 'Chi Tran') },
  'person-focus': {
    render: () => page(week, 'Ana Ruiz', { notes, ...told }),
    act: () => focus('.fates-dot:nth-child(6)'),
  },
  'person-dot-opened': {
    render: () => page(week, 'Ana Ruiz', { notes, ...told }),
    act: () => document.querySelector<HTMLElement>('.fates-dot:nth-child(3)')?.click(),
  },
  'person-local': { render: () => page(local, 'Ana Ruiz', { connected: false }) },
  'person-none-ahead': { render: () => page(past, 'Ana Ruiz') },
  'person-long': {
    render: () => page(namesakes, 'Maximiliana Konstantinopoulou-Featherstonehaugh'),
    widths: [320],
  },
  'person-rtl': { render: () => page(namesakes, 'أحمد بن عبد الله الفارسي') },
  'person-menu': { render: () => page(week, 'Ana Ruiz'), act: () => press('More') },
  'person-rename': { render: () => page(week, 'Ana Ruiz'), act: () => press('Rename') },
  'person-address': { render: () => page(week, 'Ana Ruiz'), act: () => press('Add address') },
};
