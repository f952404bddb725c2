import type { ComponentChildren } from 'preact';
import { Inbox, type InboxProps } from '../../../components/notes/Inbox.tsx';
import { LastNotes, type Capture } from '../../../components/notes/LastNotes.tsx';
import { QuickNote } from '../../../components/notes/QuickNote.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { parseQuickNote } from '../../../utils/domain/quick-note.ts';
import type { Note } from '../../../utils/domain/types.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { namesakes, note, NOW, week } from '../records.ts';
import { focus, nothing, type, type Scenes } from '../scene.ts';
import { click, kept, LONG_NAME } from './notes.tsx';

const inboxed: readonly Note[] = [
  note('i1', 'Somebody should thank the on-call people for Saturday', 2 * HOUR),
  note('i2', '# conference budget before the next round', DAY),
  note('i3', '! send the report by Fri', 3 * DAY),
  note('i4', '+ handled the outage well', 4 * DAY),
];
const DUE = { today: '2026-11-24', locale: 'en-GB' };

function inbox(props: Partial<InboxProps> = {}, people = week.people) {
  return (
    <Page title="Vis-à-vis">
      <Inbox
        notes={inboxed}
        people={people}
        soon={people.slice(0, 4)}
        read={(each) => parseQuickNote(each.text, [], DUE)}
        sought={undefined}
        onAssign={nothing}
        onDelete={nothing}
        onSave={() => kept}
        onConflict={nothing}
        {...props}
      />
    </Page>
  );
}

const captures: readonly Capture[] = [
  {
    id: 'c0',
    kind: 'follow-up',
    personName: 'Ben',
    text: 'send the report',
    due: '2026-11-27',
    at: NOW,
  },
  { id: 'c1', kind: 'praise', personName: 'Ana', text: 'handled the outage well', at: NOW - HOUR },
  {
    id: 'c2',
    kind: 'topic',
    personName: LONG_NAME,
    text: 'the on-call load, and whether the new rota is any better than the old one was before the summer',
    at: NOW - 2 * HOUR,
  },
  { id: 'c3', kind: 'note', text: 'thank the on-call people', at: NOW - DAY },
  { id: 'c4', kind: 'topic', text: 'conference budget', at: NOW - 2 * DAY },
  { id: 'c5', kind: 'note', personName: 'נועה לוי', text: 'اسأل عن الميزانية', at: NOW - 3 * DAY },
];

function Popup({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class="popup">
      <h1 class="visually-hidden">Vis-à-vis</h1>
      <QuickNote people={week.people} onSave={nothing} />
      {children}
    </main>
  );
}

/** What is captured in a line, and what becomes of it. */
export const captureScenes: Scenes = {
  'notes-inbox': { render: () => inbox(), also: ['long', 'forced', 'rtl'] },
  'notes-inbox-focus': {
    render: () => inbox(),
    act: () => focus('.inbox-words'),
    widths: [320],
    also: ['long'],
  },
  'notes-inbox-names': {
    render: () => inbox({}, namesakes.people),
    act: () => focus('.inbox-words'),
    widths: [320],
  },
  'notes-inbox-name': {
    render: () => inbox(),
    act: () => {
      focus('.inbox-words');
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'b', bubbles: true }),
      );
    },
  },
  'notes-inbox-edit': {
    render: () => inbox(),
    act: () => click('.inbox-words'),
  },
  'notes-last': {
    render: () => (
      <Popup>
        <LastNotes captures={captures} onUndo={nothing} />
      </Popup>
    ),
    act: () => click('.section-more'),
    also: ['long', 'rtl'],
  },
  'notes-last-saved': {
    render: () => (
      <Popup>
        <LastNotes captures={captures} justSaved="c0" onUndo={nothing} />
      </Popup>
    ),
    act: () => type('.quick-note-input', '@Ana ! send the report by Fri'),
  },
};
