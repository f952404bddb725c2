import { useState } from 'preact/hooks';
import { FreeNote } from '../../../components/notes/FreeNote.tsx';
import { LastTime } from '../../../components/notes/LastTime.tsx';
import {
  NotesTimeline,
  type NotesTimelineProps,
} from '../../../components/notes/NotesTimeline.tsx';
import { SessionNote } from '../../../components/notes/SessionNote.tsx';
import type { NoteSession } from '../../../components/notes/timeline.ts';
import { Page } from '../../../components/ui/Page.tsx';
import type { FollowUp, Goal, Topic } from '../../../utils/domain/record-types.ts';
import type { Note } from '../../../utils/domain/types.ts';
import { DAY } from '../../../utils/time.ts';
import { berlin, note, NOW } from '../records.ts';
import { focus, nothing, type, type Scenes } from '../scene.ts';

const WRITTEN = {
  account: 'me@acme.com',
  personId: 'ana',
  createdAt: NOW,
  updatedAt: NOW,
  version: {},
};
export const LONG_NAME = 'Maximiliana Konstantinopoulou-Featherstonehaugh';
const EVERYTHING = `# The platform move
Ana wants to **lead** the rollout, *not* only review it.
She asked ~~twice~~ three times, see the [plan](https://example.com/plan) and https://example.com/a/very/long/address/that/never/ends/and/has/no/place/to/break?really=none

## Next
- [x] Introduce her to the data team
- [ ] Ask finance about the \`conference\` budget, and whether it can be moved into the next quarter
  - [ ] before Friday
- plain
  - nested

24. Met
30. Met again

> What would make next month easier for you?

\`\`\`js
const answer = "a line of code that is rather long, longer than the panel";
\`\`\`

| who | what | when | how much of it |
| --- | --- | ---: | --- |
| Ana | plan | Friday | all of it |
| Ben | review | Monday | half |

---
<b>raw</b> ![a picture](https://example.com/p.png)`;

function topic(id: string, text: string): Topic {
  return { ...WRITTEN, id, side: 'theirs', text, order: 0, state: 'discussed' };
}

function followUp(id: string, owner: 'me' | 'them', text: string, due?: string): FollowUp {
  const dated = due === undefined ? {} : { due };
  return { ...WRITTEN, id, owner, text, origin: 'session', state: 'open', ...dated };
}

const talk: Pick<NoteSession, 'topics' | 'followUps'> = {
  topics: [topic('t1', 'Conference budget'), topic('t2', 'Praise: the incident write-up')],
  followUps: [
    followUp('f1', 'me', 'Introduce her to the data team', '2026-11-27'),
    followUp('f2', 'them', 'Draft the rollout plan'),
  ],
};

function written(kind: Note['kind'], text: string, at: string, more: Partial<Note> = {}): Note {
  return { ...note(`${kind}${at}`, text, NOW - berlin(at), 'ana'), kind, ...more };
}

const notes: readonly Note[] = [
  written('session', EVERYTHING, '2026-11-10T14:05', { meetingId: 'm1' }),
  written('coaching', 'Ask before telling: she had the answer **herself**.', '2026-11-03T18:20'),
  written('praise', 'The incident write-up was read by the whole floor', '2026-10-29T09:10'),
  written('quick', 'Looked tired after the on-call week', '2026-10-26T16:45', {
    conflicts: ['Looked tired after the on-call week; ask about the rota'],
  }),
];
const sessions = new Map<string, NoteSession>([
  ['m1', { start: berlin('2026-11-10T14:00'), ...talk }],
  ['m2', { start: berlin('2026-10-27T14:00'), ...talk }],
]);

function timeline(props: Partial<NotesTimelineProps> = {}) {
  return (
    <Page title="Ana Ruiz">
      <NotesTimeline
        notes={notes}
        sessions={sessions}
        goals={[goal]}
        hasMore={false}
        onMore={nothing}
        name="Ana"
        onSave={() => kept}
        onConflict={nothing}
        onKind={nothing}
        onDelete={nothing}
        {...props}
      />
    </Page>
  );
}

export function kept(_: string, text: string) {
  return Promise.resolve({ text, version: {} });
}

/** Holds the line of time to its wins. */
function showWins(): void {
  document.querySelector<HTMLElement>('.segmented label:last-of-type')?.click();
}

function session(text: string, start = berlin('2026-11-24T14:00'), name = 'Ana') {
  return (
    <Page title="Ana Ruiz">
      <LastTime
        words="Talked about the platform move; she wants to lead the rollout, and asked who would review it while Ben is away for the whole of December"
        when={NOW - 14 * DAY}
        onOpen={nothing}
      />
      <SessionNote
        stored={{ text, version: {} }}
        onSave={kept}
        onConflict={nothing}
        start={start}
        name={name}
        {...talk}
      />
      <Coaching />
    </Page>
  );
}

function Coaching(props: { readonly begun?: boolean; readonly kind?: 'coaching' | 'quick' }) {
  const { begun = false, kind = 'coaching' } = props;
  const [is, setIs] = useState(begun);
  return (
    <FreeNote
      kind={kind}
      name="Ana"
      stored={is ? { text: '', version: {} } : undefined}
      onBegin={() => setIs(true)}
      onSave={kept}
      onConflict={nothing}
      onDone={() => setIs(false)}
    />
  );
}

export function click(selector: string): void {
  focus(selector);
  document.querySelector<HTMLElement>(selector)?.click();
}

const goal: Goal = {
  ...WRITTEN,
  id: 'g',
  kind: 'need',
  text: 'Saying no to side requests',
  state: 'focus',
  since: '2026-10-20',
  reviewOn: '',
  nextStep: '',
  evidence: [
    { at: '2026-11-02', text: 'Turned down two side requests in the planning, kindly' },
    { at: '2026-11-16', text: 'Asked for the deadline to move before it was late' },
  ],
};
const empty = { notes: [], sessions: new Map() };

/** What is written about somebody. */
export const notesScenes: Scenes = {
  'notes-timeline': {
    render: () => timeline(),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'notes-timeline-more': { render: () => timeline({ hasMore: true }) },
  'notes-timeline-edit': {
    render: () => timeline(),
    act: () => click('.note-edit button'),
  },
  'notes-timeline-focus': { render: () => timeline(), act: () => focus('.note-edit button') },
  'notes-timeline-menu': {
    render: () => timeline(),
    act: () => click('.timeline-list .menu button'),
  },
  'notes-timeline-empty': { render: () => timeline(empty) },
  'notes-timeline-wins': {
    render: () => timeline(empty),
    act: () => click('[value=wins]'),
  },
  'notes-session-empty': { render: () => session(''), widths: [320], also: ['long', 'rtl'] },
  'notes-session': {
    render: () => session(EVERYTHING, berlin('2026-11-23T14:00'), LONG_NAME),
    widths: [320],
  },
  'notes-session-typing': {
    render: () => session(''),
    act: () => type('textarea', '- [x] Budget\n- [ ] Rollout: who reviews?'),
  },
  'notes-coaching': {
    render: () => (
      <Page title="Ana Ruiz">
        <Coaching begun />
      </Page>
    ),
    also: ['long'],
  },
  'notes-free': {
    render: () => (
      <Page title="Ana Ruiz">
        <Coaching begun kind="quick" />
        <Coaching />
      </Page>
    ),
    also: ['long'],
  },
  'notes-wins': {
    render: () => timeline(),
    act: showWins,
    also: ['long'],
  },
  'notes-wins-empty': {
    render: () => timeline({ notes: [], sessions: new Map(), goals: [] }),
    act: showWins,
    also: ['long'],
  },
};
