import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hidden } from '../../utils/settings/hidden.ts';
import { createHideStore } from '../../utils/stores/hide.ts';
import { reaches } from './reaches.ts';

let until: AbortController;
let warned: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  fakeBrowser.reset();
  const commands = [{ name: 'hide', shortcut: 'Alt+Shift+H' }, { name: 'other' }];
  Object.assign(fakeBrowser.commands, { getAll: () => Promise.resolve(commands) });
  until = new AbortController();
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => until.abort());

describe('the hide store', () => {
  it('knows nothing before it has read, then follows every surface', async () => {
    const [one, other] = [createHideStore(until.signal), createHideStore(until.signal)];
    expect(one.hidden.value).toBeUndefined();
    await reaches(one.hidden, (value) => value === false);
    one.toggle();
    await reaches(other.hidden, (value) => value === true);
    other.toggle();
    await reaches(one.hidden, (value) => value === false);
  });

  it('knows the key that does it, as the browser writes it', async () => {
    await reaches(createHideStore(until.signal).keys, (keys) => keys === 'Alt+Shift+H');
  });

  it('has the badge told, and hides all the same where nobody answers', async () => {
    const told: unknown[] = [];
    const store = createHideStore(until.signal);
    store.toggle();
    await reaches(store.hidden, (value) => value === true);
    await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
    fakeBrowser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
      told.push(message);
      answer({});
      return true;
    });
    store.toggle();
    await reaches(store.hidden, (value) => value === false);
    await vi.waitFor(() => expect(told).toEqual([{ type: 'badge' }]));
    expect(await hidden.get()).toBe(false);
  });
});
