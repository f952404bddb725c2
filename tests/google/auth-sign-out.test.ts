import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anaInfo, granted, stage } from './auth-stage.ts';
import type { Stage } from './auth-stage.ts';
import { NOW, rejection } from './support.ts';
import type { Step } from './support.ts';

const HOUR = 3_600_000;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('signing out', () => {
  async function signedIn(replies: readonly Step[]): Promise<Stage> {
    const on = stage(granted('token-a'), replies);
    await on.auth.signIn();
    return on;
  }

  it('gives the permission back and forgets the token', async () => {
    const on = await signedIn([anaInfo, new Response(null)]);
    await expect(on.auth.signOut()).resolves.toEqual({ revoked: true });
    const revocation = on.network.requests[1];
    expect(revocation).toMatchObject({
      url: 'https://oauth2.googleapis.com/revoke',
      method: 'POST',
      mode: 'no-cors',
      credentials: 'omit',
    });
    await expect(revocation?.text()).resolves.toBe('token=token-a');
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('forgets the token also where Google cannot be told', async () => {
    const on = await signedIn([anaInfo, new TypeError('Failed to fetch')]);
    await expect(on.auth.signOut()).resolves.toEqual({ revoked: false });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('tells Google nothing with a token that is over', async () => {
    const on = await signedIn([anaInfo]);
    on.now = NOW + HOUR;
    await expect(on.auth.signOut()).resolves.toEqual({ revoked: false });
    expect(on.network.requests).toHaveLength(1);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('is not undone by a renewal under way', async () => {
    const page = Promise.withResolvers<void>();
    const on = stage(async (query) => {
      await page.promise;
      return granted('token-b')(query);
    });
    const renewal = rejection(on.auth.getToken());
    await on.auth.signOut();
    page.resolve();
    expect(await renewal).toMatchObject({ trouble: 'reconnect', reason: 'signedOut' });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('and in again meanwhile: a renewal under way ends with the newer token', async () => {
    const page = Promise.withResolvers<void>();
    const on = stage(async (query) => {
      if (query.get('prompt') !== 'none') return granted('token-new')(query);
      await page.promise;
      return granted('token-old')(query);
    });
    const renewal = on.auth.getToken();
    await on.auth.signIn();
    page.resolve();
    await expect(renewal).resolves.toBe('token-new');
    await expect(on.auth.getToken()).resolves.toBe('token-new');
  });
});
