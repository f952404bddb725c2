import { HideButton } from '../../../components/hide/HideButton.tsx';
import { PopupView, type PopupViewProps } from '../../../components/popup/PopupView.tsx';
import { upcoming } from '../../../utils/domain/upcoming.ts';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import type { Capture } from '../../../components/notes/LastNotes.tsx';
import { namesakes, NOW, week, worldOf, ZONE, type World } from '../records.ts';
import { nothing, type, type Scenes } from '../scene.ts';

function popup(world: World, props: Partial<PopupViewProps> = {}) {
  const { next } = upcoming({ ...world, now: NOW, zone: ZONE });
  return (
    <PopupView
      {...(next && { next })}
      standing={{ kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' }}
      needsSetup={false}
      people={world.people}
      onDraft={nothing}
      onSaveNote={nothing}
      captures={[]}
      onUndoCapture={nothing}
      toast={undefined}
      onToastClose={nothing}
      onOpenPerson={nothing}
      onOpenPanel={nothing}
      onSetUp={nothing}
      onRepair={nothing}
      {...props}
    />
  );
}

const none: World = { people: [], meetings: [] };
const anas = worldOf([
  { name: 'Ana Ruiz', next: '2026-11-24T14:00' },
  { name: 'Ana Silva', next: '2026-11-25T14:00' },
]);
const last: Capture = {
  id: 'c1',
  kind: 'topic',
  text: 'the on-call load, and whether the new rota is any better than the old one was before the summer',
  at: NOW - 2 * HOUR,
};
const ANAS_AGENDA = new Map([['ana.ruiz@acme.com', { topics: 2, promises: 1 }]]);
const actions = <HideButton small onHide={nothing} />;
const field = '.quick-note-input';

/** Behind the toolbar's icon. */
export const popupScenes: Scenes = {
  'popup-full': {
    render: () =>
      popup(week, {
        captures: [{ ...last, personName: 'Ben Okafor' }],
        agenda: ANAS_AGENDA,
        actions,
      }),
    also: ['long', 'forced', 'rtl'],
  },
  'popup-typing': {
    render: () => popup(week),
    act: () => type(field, '@Ana Ruiz handled the outage well'),
  },
  'popup-names': { render: () => popup(anas), act: () => type(field, '@a') },
  'popup-ambiguous': {
    render: () => popup(anas),
    act: () => type(field, '@Ana handled the outage well'),
  },
  'popup-inbox': { render: () => popup(week), act: () => type(field, 'thank the on-call people') },
  'popup-saved': {
    render: () =>
      popup(week, {
        captures: [
          { id: 's', kind: 'praise', personName: 'Ana', text: 'Handled the outage well', at: NOW },
        ],
        justSaved: 's',
      }),
  },
  'popup-undone': {
    render: () =>
      popup(week, {
        captures: [{ ...last, personName: 'Ben Okafor' }],
        toast: { text: 'Taken back', onUndo: nothing, undoWords: 'Redo' },
        actions,
      }),
    also: ['long'],
  },
  'popup-empty': { render: () => popup(none) },
  'popup-local': {
    render: () => popup(none, { standing: { kind: 'disconnected', repair: 'reconnect' } }),
  },
  'popup-setup': { render: () => popup(none, { needsSetup: true }) },
  'popup-trouble': {
    render: () =>
      popup(week, {
        standing: {
          kind: 'trouble',
          trouble: 'reconnect',
          at: NOW - 26 * HOUR,
          repair: 'reconnect',
        },
      }),
  },
  'popup-stale': {
    render: () => popup(week, { standing: { kind: 'stale', at: NOW - 5 * HOUR, repair: 'retry' } }),
  },
  'popup-long': { render: () => popup(namesakes, { captures: [last] }) },
};
