// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCalendar } from '../../entrypoints/sidepanel/follow.ts';
import type { Route } from '../../entrypoints/sidepanel/route.ts';
import { onOpened } from '../../utils/stores/opened-event.ts';

vi.mock('../../utils/stores/opened-event.ts', { spy: true });

let stopping: AbortController;

beforeEach(() => {
  stopping = new AbortController();
  document.body.replaceChildren();
  vi.mocked(onOpened).mockImplementation(() => undefined);
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1 }) });
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => undefined });
});
afterEach(() => stopping.abort());

/** A panel at a view, of window 1; `opened` tells it whose event was opened there. */
async function panel(at: Route, session = signal<unknown>(undefined)) {
  const route = signal<Route>(at);
  const go = vi.fn((next: Route) => (route.value = next));
  const follow = followCalendar({ route, go }, session, stopping.signal);
  await vi.waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
  const [windowId, opened] = vi.mocked(onOpened).mock.calls[0] ?? [];
  expect(windowId).toBe(1);
  return { follow, go, opened: (person: string) => opened?.(person) };
}

const home: Route = { view: 'home' };

function field(value: string): void {
  const area = document.createElement('textarea');
  area.value = value;
  document.body.append(area);
  area.focus();
}

it('shows whose event is opened in its window', async () => {
  const { go, opened } = await panel(home);
  opened('ana');
  expect(go).toHaveBeenCalledExactlyOnceWith({ view: 'person', key: 'ana' });
});

it('stays where it is with the same person, whatever tab is shown', async () => {
  const { go, follow, opened } = await panel({ view: 'person', key: 'ana', tab: 'notes' });
  opened('ana');
  expect(go).not.toHaveBeenCalled();
  expect(follow.waiting.value).toBeUndefined();
});

it('offers to follow while something is being typed', async () => {
  const { go, follow, opened } = await panel({ view: 'person', key: 'ben' });
  field('Half a thought');
  opened('ana');
  expect(go).not.toHaveBeenCalled();
  expect(follow.waiting.value).toBe('ana');
  follow.show();
  expect(go).toHaveBeenCalledExactlyOnceWith({ view: 'person', key: 'ana' });
  expect(follow.waiting.value).toBeUndefined();
});

it('follows where a field is empty', async () => {
  const { go, opened } = await panel(home);
  field('');
  opened('ana');
  expect(go).toHaveBeenCalledOnce();
});

it.each<Route>([{ view: 'settings' }, { view: 'search' }, { view: 'first-run' }])(
  'stays in $view, and can be told not to offer',
  async (route) => {
    const { go, follow, opened } = await panel(route);
    opened('ana');
    expect(go).not.toHaveBeenCalled();
    expect(follow.waiting.value).toBe('ana');
    follow.dismiss();
    expect(follow.waiting.value).toBeUndefined();
  },
);

it('offers to follow while a session is being held, whatever is shown', async () => {
  const { go, follow, opened } = await panel({ view: 'person', key: 'ben' }, signal('held'));
  opened('ana');
  expect(go).not.toHaveBeenCalled();
  expect(follow.waiting.value).toBe('ana');
});
