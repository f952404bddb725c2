import type { VNode } from 'preact';
import { DeletePerson } from '../../../components/people/DeletePerson.tsx';
import { LeftTeam } from '../../../components/people/LeftTeam.tsx';
import { MergePeople } from '../../../components/people/MergePeople.tsx';
import { PausePerson } from '../../../components/people/PausePerson.tsx';
import { PersonDetails } from '../../../components/people/PersonDetails.tsx';
import type { RecordCounts } from '../../../components/people/record-counts.ts';
import { RenamePerson } from '../../../components/people/RenamePerson.tsx';
import { SplitPerson } from '../../../components/people/SplitPerson.tsx';
import { StillMeeting } from '../../../components/people/StillMeeting.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { ARABIC, find, known, LONG } from '../colleagues.ts';
import { berlin, week, type World } from '../records.ts';
import { nothing, press, type, type Scene, type Scenes } from '../scene.ts';

function named(world: World, name: string): KnownPerson {
  const found = world.people.find((each) => each.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
}

const ana = named(week, 'Ana Ruiz');
const counts = { notes: 12, topics: 3, followUps: 4, goals: 1 };
/** A dialog over a page, as wide as asked. */
function over(dialog: VNode, more: Partial<Scene> = {}): Scene {
  return { render: () => <Page title="Vis-à-vis">{dialog}</Page>, widths: [320], ...more };
}

const dialog = { open: true, onClose: nothing };
const merge = (who: KnownPerson, shortName: string, others = known) => (
  <MergePeople
    {...dialog}
    person={who}
    shortName={shortName}
    others={others}
    counts={
      new Map<string, RecordCounts>([
        [who.key, counts],
        ['b', { notes: 2, topics: 1 }],
      ])
    }
    onMerge={nothing}
  />
);
const still = (name: string) => (
  <StillMeeting
    name={name}
    lastAt={berlin('2026-11-17T14:00')}
    pauses={[]}
    bookUrl="https://calendar.google.com/calendar/r/eventedit"
    onBook={nothing}
    onPauses={nothing}
    onLeft={nothing}
    onSkip={nothing}
  />
);
const every = ['long', 'rtl', 'forced'] as const;

/** What can be done about a person. */
export const peopleScenes: Scenes = {
  'people-merge': over(merge(find('a'), 'Ana'), { also: ['long', 'rtl'] }),
  'people-merge-chosen': over(merge(find('a'), 'Ana'), {
    act: () => document.querySelector<HTMLElement>('.merge-entries .choice')?.click(),
    also: every,
  }),
  'people-merge-long': over(merge(find('c'), 'Maximiliana', [find('d'), find('a')]), {
    act: () => document.querySelector<HTMLElement>('.merge-entries .choice:last-child')?.click(),
  }),
  'people-merge-none': over(merge(find('a'), 'Ana'), {
    act: () => type('.dialog .field-input', 'zoe'),
  }),
  'people-split': over(
    <SplitPerson {...dialog} person={find('a')} shortName="Ana" onSplit={nothing} />,
    { act: () => document.querySelector<HTMLElement>('.choice:last-child')?.click(), also: every },
  ),
  'people-split-wrong': over(
    <SplitPerson {...dialog} person={find('a')} shortName={ARABIC} onSplit={nothing} />,
    { act: () => press('Split') },
  ),
  'people-pause': over(<PausePerson {...dialog} name="Ana" pauses={[]} onChange={nothing} />, {
    act: () => type('.field:nth-of-type(2) .field-input', 'in 6 weeks'),
    also: every,
  }),
  'people-pause-now': over(
    <PausePerson
      {...dialog}
      name={LONG}
      pauses={[{ from: '2026-11-02', until: '2027-03-03' }]}
      onChange={nothing}
    />,
    { also: ['long'] },
  ),
  'people-pause-wrong': over(
    <PausePerson {...dialog} name={ARABIC} pauses={[]} onChange={nothing} />,
    {
      act: () => {
        type('.field:nth-of-type(2) .field-input', 'some day');
        press('Save');
      },
    },
  ),
  'people-left': over(<LeftTeam {...dialog} name="Ana" onChange={nothing} />, {
    also: ['long', 'rtl'],
  }),
  'people-left-erase': over(
    <LeftTeam
      {...dialog}
      name="Ana"
      counts={counts}
      leaving={{ leftOn: '2026-10-31', eraseOn: '2027-04-30' }}
      onChange={nothing}
    />,
    { also: every },
  ),
  'people-delete': over(
    <DeletePerson
      {...dialog}
      name="Ana Ruiz"
      counts={{ ...counts, addresses: 2 }}
      inCalendar
      onDelete={nothing}
      onArchive={nothing}
    />,
    { also: every },
  ),
  'people-delete-meant': over(
    <DeletePerson {...dialog} name={LONG} counts={counts} inCalendar={false} onDelete={nothing} />,
    { act: () => document.querySelector<HTMLElement>('.choice')?.click() },
  ),
  'people-delete-rtl': over(
    <DeletePerson
      {...dialog}
      name={ARABIC}
      counts={counts}
      inCalendar
      onDelete={nothing}
      onArchive={nothing}
    />,
  ),
  'people-rename': over(
    <RenamePerson {...dialog} name="Ana Ruiz" nickname={undefined} onRename={nothing} />,
    { also: ['long'] },
  ),
  'people-rename-rtl': over(
    <RenamePerson {...dialog} name={ARABIC} nickname="أحمد" onRename={nothing} />,
  ),
  'people-details': over(
    <PersonDetails {...dialog} person={ana} shortName="Ana" onChange={nothing} />,
    { also: ['long', 'rtl'] },
  ),
  'people-still': over(still('Ana'), { also: every }),
  'people-still-names': {
    render: () => (
      <Page title="Vis-à-vis">
        {still(LONG)}
        {still(ARABIC)}
      </Page>
    ),
    widths: [320],
  },
};
