import { DataTrouble } from '../../../components/home/DataTrouble.tsx';
import { Home, type HomeProps } from '../../../components/home/Home.tsx';
import { Loading } from '../../../components/home/Loading.tsx';
import { Toast } from '../../../components/ui/Toast.tsx';
import type { Maybe } from '../../../utils/domain/maybes.ts';
import { upcoming } from '../../../utils/domain/upcoming.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { meeting } from '../../domain/builders.ts';
import { ENDLESS } from '../colleagues.ts';
import {
  berlin,
  inboxNotes,
  namesakes,
  note,
  NOW,
  week,
  worldOf,
  ZONE,
  type World,
} from '../records.ts';
import { everything, freshProps } from './attention.tsx';
import { focus, nothing, press, type, type Scenes } from '../scene.ts';

const maybe: Maybe = {
  key: 'lineage:zoe',
  lineage: 'zoe',
  lineages: ['zoe'],
  counterpart: 'zoe@partner.example',
  name: 'Zoe Lindqvist',
  title: 'Roadmap catch-up',
  sample: meeting({ start: berlin('2026-11-25T11:00'), zone: ZONE, verdict: 'maybe' }),
  count: 6,
  why: 'recurring-other-organisation',
};

function home(world: World, props: Partial<HomeProps> = {}) {
  return (
    <Home
      standing={{ kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' }}
      upcoming={upcoming({ ...world, now: NOW, zone: ZONE })}
      maybes={[]}
      inbox={[]}
      people={world.people.filter((person) => person.listed)}
      unreadable={0}
      onRepair={nothing}
      onOpenPerson={nothing}
      onAddPerson={nothing}
      onAnswer={nothing}
      onAssignNote={nothing}
      onDeleteNote={nothing}
      onNoteConflict={nothing}
      onOpenSettings={nothing}
      onSearch={nothing}
      onBringBack={nothing}
      onResumeSetup={nothing}
      {...props}
    />
  );
}

const none: World = { people: [], meetings: [] };
const crowd = worldOf(
  [
    'Ana Ruiz',
    'Ana Silva',
    'Ben Okafor',
    'Chi Tran',
    'Dee Park',
    'Eli Roth',
    'Fay Novak',
    'Gus Lind',
    'Hal Moreau',
    'Ida Berg',
    'Jon Abe',
  ].map((name, place) => ({
    name,
    relation: 'report' as const,
    next: place < 6 ? `2026-11-24T${10 + place}:30` : `2026-11-${20 + place}T15:00`,
  })),
);
const endless = worldOf(
  ENDLESS.map((name, place) => ({
    name,
    relation: 'report' as const,
    next: `2026-11-2${4 + place}T14:00`,
  })),
);
const later = worldOf([
  { name: 'Ana Ruiz', relation: 'report', next: '2026-12-08T14:00', every: 4 },
]);

/** The side panel's first view. */
export const homeScenes: Scenes = {
  'home-full': {
    render: () => home(week, { maybes: [maybe, maybe], inbox: inboxNotes, unreadable: 2 }),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'home-attention': {
    render: () =>
      home(week, {
        attention: {
          list: everything,
          noticeDays: 7,
          onOpenPerson: nothing,
          onOpenHistory: nothing,
          onWaive: nothing,
        },
        fresh: freshProps,
        inbox: inboxNotes,
      }),
    widths: [320],
  },
  'home-plain': { render: () => home(week) },
  'home-focus': { render: () => home(week), act: () => focus('.session') },
  'home-names': {
    render: () =>
      home(namesakes, {
        inbox: [
          note('a', 'اسأل عن الميزانية', DAY),
          note(
            'b',
            'https://example.com/a/very/long/address/that/never/ends/and/has/no/place/to/break?really=none',
            HOUR,
          ),
        ],
      }),
    widths: [320],
  },
  'home-names-endless': {
    render: () => home(endless, { inbox: inboxNotes }),
    widths: [280, 320, 900],
  },
  'home-crowd': {
    render: () =>
      home(crowd, {
        inbox: Array.from({ length: 6 }, (_, place) =>
          note(`i${place}`, `Note number ${place}`, place * DAY),
        ),
      }),
  },
  'home-find': { render: () => home(crowd), act: () => type('.person-filter', 'ana') },
  'home-later': { render: () => home(later) },
  'home-empty': { render: () => home(none) },
  'home-empty-local': {
    render: () =>
      home(none, {
        standing: { kind: 'disconnected', repair: 'reconnect' },
        setupUnfinished: true,
      }),
  },
  'home-local': {
    render: () =>
      home(
        {
          people: worldOf([{ name: 'Ana Ruiz', next: '2026-11-24T14:00', past: 0, ahead: 0 }])
            .people,
          meetings: [],
        },
        { standing: { kind: 'disconnected', repair: 'reconnect' } },
      ),
  },
  'home-signed-out': {
    render: () =>
      home(week, { standing: { kind: 'disconnected', at: NOW - 2 * DAY, repair: 'reconnect' } }),
  },
  'home-reading': {
    render: () =>
      home(none, { standing: { kind: 'never', repair: 'wait' }, reading: { events: 1240 } }),
  },
  'home-offline': {
    render: () =>
      home(week, {
        standing: { kind: 'trouble', at: NOW - 3 * HOUR, trouble: 'offline', repair: 'wait' },
        retryAt: NOW + 5 * MINUTE,
      }),
    widths: [320],
    also: ['long'],
  },
  'home-reconnect': {
    render: () =>
      home(week, {
        standing: {
          kind: 'trouble',
          at: NOW - 26 * HOUR,
          trouble: 'reconnect',
          repair: 'reconnect',
        },
      }),
  },
  'home-maybe-unknown': {
    render: () =>
      home(week, {
        maybes: [{ ...maybe, name: '', counterpart: '', why: 'guests-unknown', count: 1 }],
      }),
  },
  'home-add': { render: () => home(week), act: () => press('Add person') },
  'home-toast': {
    render: () => (
      <>
        {home(week)}
        <Toast toast={{ text: 'Note deleted', onUndo: nothing }} onClose={nothing} />
      </>
    ),
  },
  'home-loading': { render: () => <Loading /> },
  'home-data-trouble': { render: () => <DataTrouble onReload={nothing} onCopyDetails={nothing} /> },
};
