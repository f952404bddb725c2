import { AttentionList } from '../../../components/attention/AttentionList.tsx';
import { FreshQuestion } from '../../../components/attention/FreshQuestion.tsx';
import { WaiveDialog } from '../../../components/attention/WaiveDialog.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { Attention } from '../../../utils/domain/attention-types.ts';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { meeting } from '../../domain/builders.ts';
import { ARABIC, LONG } from '../colleagues.ts';
import { entry, when } from '../ledger.ts';
import { berlin, NOW, week, worldOf, ZONE } from '../records.ts';
import { nothing, press, type Scenes } from '../scene.ts';

const people = worldOf(
  ['Ana Ruiz', 'Ben Okafor', LONG, ARABIC, 'Eli Roth'].map((name) => ({
    name,
    relation: 'report' as const,
    next: '2026-11-26T14:00',
  })),
).people;

function called(name: string): KnownPerson {
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
}

const next = meeting({
  id: 'next',
  start: berlin('2026-11-26T14:00'),
  end: berlin('2026-11-26T14:45'),
  zone: ZONE,
  link: 'https://www.google.com/calendar/event?eid=abc',
});
const last = meeting({ id: 'last', start: NOW - 21 * DAY, end: NOW - 21 * DAY + 30 * MINUTE });
const moved = entry('moved', when('2026-11-26T10:00'), 3, { to: when('2026-11-26T14:00') });
const edit = { kind: 'edit', meeting: next } as const;

/** One of each kind. */
export const everything: readonly Attention[] = [
  {
    kind: 'none-ahead',
    id: '1',
    person: called('Ana Ruiz'),
    rule: 'cadence',
    sessions: [],
    repair: { kind: 'book', last },
    last,
  },
  {
    kind: 'very-late',
    id: '2',
    person: called(LONG),
    rule: 'cadence',
    sessions: ['next'],
    repair: edit,
    last,
    next,
  },
  {
    kind: 'unsteady',
    id: '3',
    person: called('Ben Okafor'),
    rule: 'reschedules',
    sessions: ['next'],
    repair: { kind: 'history', changeId: moved.id },
    moved: 2,
    shortened: 0,
    cancelled: 1,
    weeks: 8,
    minutesLost: 30,
    newest: moved,
  },
  {
    kind: 'moved-late',
    id: '4',
    person: called(ARABIC),
    rule: 'notice',
    sessions: ['next'],
    repair: edit,
    meeting: next,
    change: moved,
  },
  {
    kind: 'gives-way',
    id: '5',
    person: called('Ben Okafor'),
    rule: 'reschedules',
    sessions: [],
    repair: { kind: 'history' },
    gaveWay: 6,
    inAll: 10,
    unexplained: 4,
    weeks: 8,
    what: 'both',
  },
  {
    kind: 'less-time',
    id: '6',
    person: called('Eli Roth'),
    rule: 'fairness',
    sessions: [],
    repair: { kind: 'book' },
    minutes: 22,
    counted: 'calendar',
    weeks: 8,
  },
  {
    kind: 'odd-length',
    id: '7',
    person: called('Ana Ruiz'),
    rule: 'fairness',
    sessions: ['next'],
    repair: edit,
    meeting: next,
    minutes: 45,
    others: { minutes: 30, isAll: true },
  },
];

function list(all: readonly Attention[], bare = false) {
  return (
    <Page title="Vis-à-vis">
      <AttentionList
        list={all}
        noticeDays={7}
        bare={bare}
        onOpenPerson={nothing}
        onOpenHistory={nothing}
        onWaive={nothing}
      />
    </Page>
  );
}

export const freshProps = {
  fresh: { person: week.people[0] ?? called('Ana Ruiz'), change: moved, seenAt: moved.before },
  name: 'Ana',
  onSay: nothing,
  onSkip: nothing,
} as const;

/** What needs a look, and the one question. */
export const attentionScenes: Scenes = {
  'attention-three': { render: () => list(everything.slice(0, 3)), widths: [320, 900] },
  'attention-all': {
    render: () => list(everything),
    act: () => press('+4 more'),
    widths: [320],
    also: ['long', 'rtl', 'forced'],
  },
  'attention-bare': { render: () => list(everything.slice(2, 4), true) },
  'attention-fresh': {
    render: () => (
      <Page title="Vis-à-vis">
        <FreshQuestion {...freshProps} />
      </Page>
    ),
    widths: [320],
    also: ['long', 'rtl'],
  },
  'attention-waive': {
    render: () => (
      <Page title="Vis-à-vis">
        <WaiveDialog name={LONG} rule="fairness" open onClose={nothing} onWaive={nothing} />
      </Page>
    ),
    act: () => press('Save'),
    widths: [320],
  },
};
