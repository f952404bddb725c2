import { signal } from '@preact/signals';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { now, zone } from '../../utils/clock.ts';
import { announce } from '../../utils/db/announce.ts';
import { drawingOf, elementOf, type DrawnElement } from '../../utils/last-drawn/drawing.ts';
import { keepLast, whileCovered, type Stage } from '../../utils/last-drawn/keep-last.ts';
import { keepDrawing, readDrawing } from '../../utils/last-drawn/kept-drawing.ts';
import { showLast } from '../../utils/last-drawn/show-last.ts';
import { accountOf } from '../../utils/settings/connection.ts';
import type { Ambient } from '../../utils/stores/clock.ts';
import { DAY } from '../../utils/time.ts';

const MANAGER = 'me@acme.example';
const KEY = 'lastDrawn:/sidepanel.html';
const DRAWING: DrawnElement = ['main', { class: 'page' }, [['h1', {}, ['Ana Ruiz']]]];
const FAR = 10_000;
const NEVER = new AbortController().signal;

const cover = (): HTMLElement | null => document.querySelector('.last-drawn');

function inTab(isTab: boolean): void {
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => (isTab ? { id: 1 } : undefined) });
}

/** Other tests share the page, and find it as it was. */
const { href } = location;
const { lang, dir } = document.documentElement;
const { getCurrent } = fakeBrowser.tabs;

function leave(): void {
  location.href = href;
  Object.assign(document.documentElement, { lang, dir });
  Object.assign(fakeBrowser.tabs, { getCurrent });
  document.body.replaceChildren();
  fakeBrowser.reset();
}

let until: AbortController;
beforeEach(async () => {
  fakeBrowser.reset();
  document.body.replaceChildren(elementOf(['div', { id: 'app' }, []]));
  location.href = 'chrome-extension://self/sidepanel.html';
  await fakeBrowser.storage.local.set({ hidden: false, connection: { account: MANAGER } });
  inTab(false);
  until = new AbortController();
  return () => {
    until.abort();
    leave();
  };
});

describe('a drawing', () => {
  it('is drawn again as it was, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const name = fc.constantFrom('p', 'ul', 'button', 'section');
    const attributes = fc.dictionary(fc.constantFrom('class', 'title', 'aria-label', 'lang'), text);
    const { tree } = fc.letrec<{ tree: DrawnElement }>((tie) => ({
      tree: fc.tuple(name, attributes, fc.array(fc.oneof(text, tie('tree')), { maxLength: 4 })),
    }));
    fc.assert(
      fc.property(tree, (drawn) => {
        const once = elementOf(drawn);
        const again = elementOf(JSON.parse(JSON.stringify(drawingOf(once, FAR))) as DrawnElement);
        expect(again.isEqualNode(once)).toBe(true);
      }),
    );
  });

  it('has texts that are texts, and pictures that are pictures', () => {
    const root = document.createElement('div');
    root.textContent = '<img src=x onerror=alert(1)>';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M0 0h24');
    svg.append(path);
    root.append(svg);
    const again = elementOf(drawingOf(root, FAR));
    expect(again.querySelector('img')).toBeNull();
    expect(again.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(again.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(again.querySelector('path')?.getAttribute('d')).toBe('M0 0h24');
  });

  it('has the styles that were set by name', () => {
    const bar = elementOf(['div', { style: '--part: 40%; width: 3px' }, []]) as HTMLElement;
    expect(bar.style.getPropertyValue('--part')).toBe('40%');
    expect(bar.style.width).toBe('3px');
  });

  it('shows what is chosen, and unties it from the page’s own', () => {
    const form = elementOf([
      'form',
      {},
      [
        ['input', { type: 'radio', name: 'order', id: 'one' }, []],
        ['input', { type: 'radio', name: 'order', id: 'two' }, []],
        [
          'select',
          {},
          [
            ['option', {}, ['A']],
            ['option', {}, ['B']],
          ],
        ],
      ],
    ]);
    document.body.append(form);
    const [first] = form.getElementsByTagName('input');
    const [, last] = form.getElementsByTagName('option');
    if (first) first.checked = true;
    if (last) last.selected = true;
    const again = elementOf(drawingOf(form, FAR));
    document.body.append(again);
    const radios = Array.from(again.getElementsByTagName('input'), ({ checked }) => checked);
    expect(radios).toEqual([true, false]);
    expect(first?.checked).toBe(true);
    expect(again.querySelector('select')?.value).toBe('B');
    expect(again.querySelector('[name], [id]')).toBeNull();
  });

  it('leaves out what is closed, what somebody typed, and what is far down', () => {
    const root = elementOf([
      'main',
      {},
      [
        ['p', { id: 'seen' }, ['Seen']],
        ['p', { id: 'far' }, ['Far']],
        ['dialog', {}, ['Dialog']],
        ['div', { popover: '' }, ['Menu']],
        ['input', {}, []],
      ],
    ]);
    const far = root.querySelector('#far');
    if (far) far.getBoundingClientRect = () => new DOMRect(0, 900, 10, 10);
    const [field] = root.getElementsByTagName('input');
    if (field) field.value = 'secret';
    const drawn = JSON.stringify(drawingOf(root, 800));
    expect(drawn).toContain('Seen');
    expect(drawn).toContain('input');
    expect(drawn).not.toMatch(/Far|Dialog|Menu|secret/);
  });
});

describe('what was drawn last', () => {
  it('covers the page, to be looked at only', async () => {
    document.documentElement.lang = 'de';
    await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
    document.documentElement.lang = 'en';
    await showLast(NEVER);
    expect(cover()?.textContent).toBe('Ana Ruiz');
    expect(cover()?.getAttribute('aria-hidden')).toBe('true');
    expect(cover()?.firstElementChild?.hasAttribute('inert')).toBe(true);
    expect(cover()?.nextElementSibling?.id).toBe('app');
    expect(document.documentElement.lang).toBe('de');
  });

  it.each<[string, () => unknown]>([
    ['nothing was kept', () => fakeBrowser.storage.session.clear()],
    ['everything is hidden', () => fakeBrowser.storage.local.set({ hidden: true })],
    [
      'another account is in use',
      () => fakeBrowser.storage.local.set({ connection: { account: 'other@acme.example' } }),
    ],
    ['nobody is signed in', () => fakeBrowser.storage.local.set({ connection: null })],
    ['everything was erased', () => fakeBrowser.storage.local.clear()],
    [
      'another view is wished for',
      () => fakeBrowser.storage.session.set({ panelWish: { view: 'settings' } }),
    ],
    ['the address names another view', () => (location.hash = '#ana')],
    ['the window has another width', () => vi.stubGlobal('innerWidth', 412)],
    ['it is in a tab now', () => inTab(true)],
    ['another day has begun', () => vi.setSystemTime(Date.now() + 25 * 3_600_000)],
    ['the user is in another zone', () => vi.stubEnv('TZ', 'Asia/Kathmandu')],
    ['it is another page', () => (location.href = 'chrome-extension://self/dashboard.html')],
  ])('is not shown where %s', async (_, change) => {
    vi.useFakeTimers({ toFake: ['Date', 'Temporal'] });
    try {
      await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
      expect(await readDrawing()).toBeDefined();
      await change();
      await showLast(NEVER);
      expect(cover()).toBeNull();
    } finally {
      vi.useRealTimers();
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    }
  });
});

it('is there for whoever uses no calendar', async () => {
  await fakeBrowser.storage.local.set({ connection: null });
  await keepDrawing(JSON.stringify(DRAWING), accountOf(null), false);
  await showLast(NEVER);
  expect(cover()?.textContent).toBe('Ana Ruiz');
});

it('covers a side panel that the popup opens, and Chrome has given no place yet', async () => {
  await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
  await fakeBrowser.storage.session.set({ panelWish: { windowId: 1, view: 'home' } });
  vi.stubGlobal('innerWidth', 0);
  await showLast(NEVER);
  vi.unstubAllGlobals();
  expect(cover()?.textContent).toBe('Ana Ruiz');
});

it('goes as soon as everything is hidden, and does not come any more', async () => {
  await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
  await showLast(NEVER);
  expect(cover()).not.toBeNull();
  await fakeBrowser.storage.local.set({ hidden: true });
  expect(cover()).toBeNull();
  await fakeBrowser.storage.local.set({ hidden: false });
  const showing = showLast(NEVER);
  // It is hidden while it is asked for.
  await fakeBrowser.storage.local.set({ hidden: true });
  await showing;
  expect(cover()).toBeNull();
});

it('leads on where it is pressed above a link of the page, and takes no other press for one', async () => {
  await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
  await showLast(NEVER);
  const link = elementOf(['a', { href: '#time' }, ['Time']]) as HTMLElement;
  const pressed = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  link.addEventListener('click', pressed);
  document.getElementById('app')?.append(link);
  const below = vi.fn<() => Element[]>(() => []);
  Object.assign(document, { elementsFromPoint: below });
  cover()?.click();
  expect([pressed.mock.calls.length, cover() !== null]).toEqual([0, true]);
  below.mockReturnValue([link]);
  cover()?.click();
  expect([pressed.mock.calls.length, cover()]).toEqual([1, null]);
  Reflect.deleteProperty(document, 'elementsFromPoint');
});

it('covers no page that may be there by itself', async () => {
  await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
  const late = new AbortController();
  const showing = showLast(late.signal);
  late.abort();
  await showing;
  expect(cover()).toBeNull();
});

describe('a page that is drawn', () => {
  const stage = signal<Stage>('coming');
  const account = signal<string | undefined>(MANAGER);
  const clock = signal<Ambient>({ now: now(), zone: zone() });
  let root: HTMLElement;
  const kept = async (): Promise<string> => {
    const { [KEY]: found } = await fakeBrowser.storage.session.get(KEY);
    return JSON.stringify(found ?? null);
  };

  beforeEach(async () => {
    await keepDrawing(JSON.stringify(DRAWING), MANAGER, false);
    await showLast(NEVER);
    await fakeBrowser.storage.session.clear();
    stage.value = 'coming';
    account.value = MANAGER;
    clock.value = { now: now(), zone: zone() };
    root = document.getElementById('app') as HTMLElement;
    root.append(elementOf(['main', {}, [['p', {}, ['Ben']]]]));
  });

  it('is covered until it is whole, and kept then', async () => {
    const isCovered = whileCovered(stage);
    keepLast({ root, part: 'main', stage, account, clock }, until.signal);
    expect(isCovered.value).toBe(true);
    expect(cover()).not.toBeNull();
    stage.value = 'whole';
    expect(isCovered.value).toBe(false);
    await vi.waitFor(() => expect(cover()).toBeNull());
    await vi.waitFor(async () => expect(await kept()).toContain('Ben'), { timeout: 3000 });
  });

  it('is kept again as it changes', async () => {
    keepLast({ root, part: 'main', stage, account, clock }, until.signal);
    stage.value = 'whole';
    await vi.waitFor(async () => expect(await kept()).toContain('Ben'), { timeout: 3000 });
    root.querySelector('p')?.append(' Okafor');
    await vi.waitFor(async () => expect(await kept()).toContain('Okafor'), { timeout: 3000 });
  });

  it('is kept again where its window has another width, and not while it has none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      vi.stubGlobal('innerWidth', 0);
      keepLast({ root, part: 'main', stage, account, clock }, until.signal);
      stage.value = 'whole';
      await vi.runAllTimersAsync();
      expect(await kept()).toBe('null');
      for (const width of [360, 412]) {
        vi.stubGlobal('innerWidth', width);
        window.dispatchEvent(new Event('resize'));
        await vi.runAllTimersAsync();
        expect(await kept()).toContain(`"width":${width}`);
      }
    } finally {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    }
  });

  it('is uncovered and not kept where there is something else to see', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      keepLast({ root, part: 'main', stage, account, clock }, until.signal);
      stage.value = 'other';
      await vi.runAllTimersAsync();
      expect(cover()).toBeNull();
      expect(await kept()).toBe('null');
      // It would have been by then.
      stage.value = 'whole';
      await vi.runAllTimersAsync();
      expect(await kept()).toContain('Ben');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not kept as of today where it was drawn yesterday', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      clock.value = { now: now() - DAY, zone: zone() };
      keepLast({ root, part: 'main', stage, account, clock }, until.signal);
      stage.value = 'whole';
      await vi.runAllTimersAsync();
      expect(await kept()).toBe('null');
      clock.value = { now: now(), zone: zone() };
      window.dispatchEvent(new Event('resize'));
      await vi.runAllTimersAsync();
      expect(await kept()).toContain('Ben');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not kept with somebody who is gone, until it is drawn without', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      keepLast({ root, part: 'main', stage, account, clock }, until.signal);
      stage.value = 'whole';
      await vi.runAllTimersAsync();
      expect(await kept()).toContain('Ben');
      announce('people');
      await vi.waitFor(async () => expect(await kept()).toBe('null'));
      await vi.advanceTimersByTimeAsync(1500);
      expect(await kept()).toBe('null');
      root.querySelector('p')?.replaceChildren('Nobody');
      await vi.advanceTimersByTimeAsync(500);
      expect(await kept()).toContain('Nobody');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is forgotten, on every page, once somebody is deleted or renamed', async () => {
    const other = 'lastDrawn:/dashboard.html';
    await fakeBrowser.storage.session.set({ [other]: {}, token: 1 });
    keepLast({ root, part: 'main', stage, account, clock }, until.signal);
    announce('people');
    await vi.waitFor(async () =>
      expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['token']),
    );
  });
});
