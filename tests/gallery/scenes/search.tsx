import { SearchView, type SearchViewProps } from '../../../components/search/SearchView.tsx';
import { NO_FILTER } from '../../../utils/domain/search-filter.ts';
import { parseSearch } from '../../../utils/domain/search-query.ts';
import type { SearchField, SearchKind } from '../../../utils/domain/search-records.ts';
import type { Hit } from '../../../utils/domain/search.ts';
import { snippetOf } from '../../../utils/domain/search-snippet.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { namesakes, NOW, week, type World } from '../records.ts';
import { nothing, type Scenes } from '../scene.ts';

type Told = readonly [
  person: string,
  kind: SearchKind,
  field: SearchField,
  ago: number,
  text: string,
];

/** Hits as a search gives them, about people of a world by name. */
function hitsOf(world: World, typed: string, told: readonly Told[]): Hit[] {
  return told.map(([name, kind, field, ago, text], at) => ({
    id: String(at),
    kind,
    field,
    personId: world.people.find((person) => person.name === name)?.record?.id ?? 'inbox',
    at: NOW - ago,
    snippet: snippetOf(text, parseSearch(typed).terms),
  }));
}

function view(world: World, typed: string, told: readonly Told[], given: Partial<SearchViewProps>) {
  const hits = hitsOf(world, typed, told);
  return (
    <SearchView
      typed={typed}
      filter={NO_FILTER}
      result={{ state: 'ready', hits, total: hits.length }}
      people={world.people}
      onType={nothing}
      onFilter={nothing}
      onMore={nothing}
      onOpen={nothing}
      onReload={nothing}
      onBack={nothing}
      {...given}
    />
  );
}

const OUTAGE: readonly Told[] = [
  ['Ana Ruiz', 'praise', 'text', 2 * HOUR, 'Handled the outage well, and calmly'],
  [
    'Ana Ruiz',
    'session',
    'text',
    6 * DAY,
    '# Platform\nTalked about the platform move; Ana wants to lead the rollout once the team has had a quiet month.\n- [x] Who was on call during the **outage**\n- [ ] What would make the next outage shorter: a second person on call, or better alarms?\n- [ ] Ask finance about the conference before the next round',
  ],
  ['Ben Okafor', 'follow-up', 'text', 12 * DAY, 'Send Ben the notes of the outage review'],
  ['', 'quick', 'text', 20 * DAY, 'Somebody should thank the on-call people for the outage'],
  ['Ana Ruiz', 'goal', 'evidence', 40 * DAY, 'Said no to two side requests during the outage'],
  ['Chi Tran', 'person', 'strengths', 400 * DAY, 'Writes an outage up so that everybody learns'],
];

const LONG: readonly Told[] = [
  [
    'Maximiliana Konstantinopoulou-Featherstonehaugh',
    'coaching',
    'text',
    3 * DAY,
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenüberwachungsbeauftragtenplanung and planning',
  ],
  ['أحمد بن عبد الله الفارسي', 'session', 'text', 4 * DAY, 'تحدثنا عن خطة plan الإطلاق القادمة'],
  ['נועה לוי', 'topic', 'text', 5 * DAY, 'Plan: לבדוק את התקציב'],
  [
    '田中さくら',
    'session',
    'text',
    9 * DAY,
    '来週のplanを確認してください。東京会議の資料は明日までに準備します。',
  ],
];

const full = (given: Partial<SearchViewProps> = {}) => view(week, 'outage', OUTAGE, given);

/** Moves to another hit by arrow. */
function arrowDown(): void {
  const field = document.querySelector('.search-input');
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
}

/** The search. */
export const searchScenes: Scenes = {
  'search-hits': {
    render: () => full(),
    act: arrowDown,
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'search-many': {
    render: () =>
      full({ result: { state: 'ready', hits: hitsOf(week, 'out', OUTAGE), total: 1_240 } }),
  },
  'search-names': { render: () => view(namesakes, 'plan', LONG, {}), widths: [320] },
  'search-empty': { render: () => view(week, '', [], {}), widths: [320], also: ['long'] },
  'search-nothing': { render: () => view(week, 'sabbatical', [], {}), also: ['long'] },
  'search-filtered': {
    render: () =>
      view(namesakes, 'sabbatical', [], {
        filter: {
          person: namesakes.people.find(({ name }) => name.startsWith('Max'))?.record?.id ?? '',
          kind: 'coaching',
          time: 'quarter',
        },
      }),
    widths: [320],
    also: ['long'],
  },
  'search-failed': {
    render: () => full({ result: { state: 'failed', hits: [], total: 0 } }),
  },
};
