import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drafts } from '../../utils/settings/drafts.ts';
import { createDraftsStore } from '../../utils/stores/drafts.ts';
import { reaches } from './reaches.ts';

beforeEach(() => fakeBrowser.reset());

describe('drafts', () => {
  it('are there again when the page is opened anew', async () => {
    const store = createDraftsStore();
    await reaches(store.kept, (kept) => kept !== undefined);
    store.keep('ana/agenda/mine', 'the conf');
    store.keep('ana/agenda/mine', 'the conference');
    store.keep('ben/agenda/mine', 'on-call');
    await vi.waitFor(async () =>
      expect(await drafts.get()).toEqual({
        'ana/agenda/mine': 'the conference',
        'ben/agenda/mine': 'on-call',
      }),
    );
    const again = createDraftsStore();
    await reaches(again.kept, (kept) => kept?.['ana/agenda/mine'] === 'the conference');
  });

  it('of two windows do not overwrite each other, and go when they are added', async () => {
    const [one, other] = [createDraftsStore(), createDraftsStore()];
    one.keep('a', 'one');
    other.keep('b', 'other');
    await vi.waitFor(async () => expect(await drafts.get()).toEqual({ a: 'one', b: 'other' }));
    one.keep('a', '');
    await vi.waitFor(async () => expect(await drafts.get()).toEqual({ b: 'other' }));
    expect(one.kept.value).toEqual({});
  });
});
