import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onUpdate, takeUpdate } from '../../entrypoints/background/on-update.ts';

const { runtime, alarms } = fakeBrowser;

beforeEach(() => {
  fakeBrowser.reset();
});

/** The pages of ours that are open. */
function open(...contexts: readonly string[]): void {
  const found = contexts.map((contextType) => ({ contextType }));
  Object.assign(runtime, { getContexts: async () => found });
}

describe('a waiting update', () => {
  it('is taken at once while no page of ours is open', async () => {
    const reload = vi.fn<() => void>();
    Object.assign(runtime, { reload });
    open();
    await takeUpdate();
    expect(reload).toHaveBeenCalledOnce();
    expect(await alarms.get('update')).toBeUndefined();
  });

  it('is asked for again later while the side panel is open', async () => {
    const reload = vi.fn<() => void>();
    Object.assign(runtime, { reload });
    open('SIDE_PANEL');
    await takeUpdate();
    expect(reload).not.toHaveBeenCalled();
    const alarm = await alarms.get('update');
    expect(alarm?.scheduledTime).toBeGreaterThan(Temporal.Now.instant().epochMilliseconds);
  });

  it('does not wait for the cards in calendar tabs, which are open all day', async () => {
    const reload = vi.fn<() => void>();
    const documentUrl = 'chrome-extension://id/prep.html';
    const getContexts = async () => [{ contextType: 'TAB', documentUrl }];
    Object.assign(runtime, { reload, getContexts });
    await takeUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is noticed, and what there is is backed up before it is taken', async () => {
    const addListener = vi.fn<(listener: () => void) => void>();
    const done: string[] = [];
    Object.assign(runtime, {
      onUpdateAvailable: { addListener },
      reload: () => done.push('restarted'),
    });
    open();
    onUpdate(async () => void done.push('backed up'));
    addListener.mock.calls[0]?.[0]();
    await vi.waitFor(() => expect(done).toEqual(['backed up', 'restarted']));
  });
});
