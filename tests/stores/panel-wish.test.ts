import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takePanelWishes, wishPanel, type PanelWish } from '../../utils/stores/panel-wish.ts';

let until: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
});
afterEach(() => until.abort());

/** The next wish for a window. */
function next(windowId: number): Promise<PanelWish> {
  return new Promise((resolve) => takePanelWishes(windowId, until.signal, resolve));
}

describe('a wish for the side panel', () => {
  it('waits for a panel that is not open yet', async () => {
    await wishPanel(7, { view: 'person', person: 'ana' });
    expect(await next(7)).toMatchObject({ view: 'person', person: 'ana' });
  });

  it('reaches a panel that is open', async () => {
    const wish = next(7);
    await wishPanel(7, { view: 'settings' });
    expect(await wish).toMatchObject({ view: 'settings' });
  });

  it('may be for one record on a part of somebody’s page', async () => {
    const record = { view: 'person', person: 'ana', tab: 'notes', sought: 'n1' } as const;
    await wishPanel(7, record);
    expect(await next(7)).toMatchObject(record);
  });

  it('is taken once', async () => {
    await wishPanel(7, { view: 'home' });
    await next(7);
    const again = next(7);
    await wishPanel(7, { view: 'settings' });
    expect(await again).toMatchObject({ view: 'settings' });
  });

  it('leaves the panels of other windows alone', async () => {
    const taken: string[] = [];
    takePanelWishes(8, until.signal, ({ view }) => taken.push(view));
    const ours = next(7);
    await wishPanel(7, { view: 'home' });
    await ours;
    expect(taken).toEqual([]);
  });
});
