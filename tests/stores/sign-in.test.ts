import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSignInStore, type SignInStore } from '../../utils/stores/sign-in.ts';
import { reaches } from './reaches.ts';

let until: AbortController;
let store: SignInStore;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
  store = createSignInStore(until.signal);
});
afterEach(() => until.abort());

/** The worker answers every message so. */
function workerSays(reply: unknown): unknown[] {
  const heard: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
    heard.push(message);
    answer(reply);
    return true;
  });
  return heard;
}

const how = { access: 'owned', choose: false } as const;

describe('the sign-in store', () => {
  it('asks the worker, and is connecting until it answers', async () => {
    const heard = workerSays({ ok: true, account: 'mira@northwind.example' });
    const connecting = store.connect(how);
    expect(store.connecting.value).toBe(true);
    await connecting;
    expect(store.connecting.value).toBe(false);
    expect(store.failure.value).toBeUndefined();
    expect(heard).toEqual([{ type: 'connect', ...how }]);
  });

  it('keeps why it did not work until the next try', async () => {
    workerSays({ ok: false, failure: 'partial' });
    await store.connect(how);
    expect(store.failure.value).toBe('partial');
    const again = store.connect(how);
    expect(store.failure.value).toBeUndefined();
    await again;
  });

  it('says so when the worker cannot answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    workerSays(undefined);
    await store.connect(how);
    expect(store.failure.value).toBe('unknown');
  });

  it("takes the user's own client id before the one built in", async () => {
    await store.saveClientId('mine.apps.googleusercontent.com');
    await reaches(store.clientId, (id) => id === 'mine.apps.googleusercontent.com');
    await store.saveClientId('');
    await reaches(store.ownClientId, (id) => id === '');
    expect(store.clientId.value).toBe('');
  });

  it('tells whether Google could be told of the sign-out', async () => {
    workerSays({ revoked: false });
    expect(await store.signOut()).toBe(false);
  });
});
