import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectCard, type CardLinkOptions } from '../../entrypoints/calendar.content/link.ts';

const { runtime } = fakeBrowser;
type Listener = (...given: never[]) => void;

/** One end of a port, and what is done with it from the other. */
function makePort(url = `chrome-extension://${runtime.id}/prep.html`) {
  const gone: (() => void)[] = [];
  const heard: Listener[] = [];
  return {
    sender: { id: runtime.id, url },
    onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => gone.push(listener) },
    disconnect: vi.fn<() => void>(),
    postMessage: vi.fn<(message: unknown) => void>(),
    break: () => gone.forEach((listener) => listener()),
  };
}

let connect: (port: ReturnType<typeof makePort>) => void;
let stopping: AbortController;

function open() {
  const options = {
    load: vi.fn<() => void>(),
    unload: vi.fn<() => void>(),
    onConnect: vi.fn<() => void>(),
    onMessage: vi.fn<CardLinkOptions['onMessage']>(),
    onInvalid: vi.fn<() => void>(() => stopping.abort()),
    signal: stopping.signal,
  };
  return { ...options, link: connectCard(options) };
}

beforeEach(() => {
  vi.useFakeTimers();
  stopping = new AbortController();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0));
  Object.assign(runtime, {
    id: 'test-extension-id',
    onConnect: { addListener: (listener: typeof connect) => (connect = listener) },
  });
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const MESSAGE = {
  owner: '',
  address: '',
  base: '',
  theme: '',
  opening: 1,
  focus: false,
} as const;

describe('the link to the card', () => {
  it('makes the frame once, when the page is idle', () => {
    const { load, link } = open();
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    link.load();
    expect(load).toHaveBeenCalledOnce();
  });

  it('sends what it is told to, once the card has connected', () => {
    const { link, onConnect } = open();
    vi.advanceTimersByTime(0);
    link.send(MESSAGE);
    const port = makePort();
    connect(port);
    expect(onConnect).toHaveBeenCalledOnce();
    link.send(MESSAGE);
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith(MESSAGE);
  });

  it.each([
    ['another page of ours', 'chrome-extension://test-extension-id/sidepanel.html'],
    ['a web page', 'https://calendar.google.com/prep.html'],
    ['another extension', 'chrome-extension://other/prep.html'],
  ])('is refused to %s', (_what, url) => {
    const { onConnect } = open();
    const port = makePort(url);
    connect(port);
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(onConnect).not.toHaveBeenCalled();
  });

  it('takes a frame away that does not answer, and tries again much later only', () => {
    const { load, unload, link } = open();
    vi.advanceTimersByTime(10_000);
    expect(unload).toHaveBeenCalledOnce();
    expect(link.isRefused()).toBe(true);
    link.load();
    expect(load).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    link.load();
    expect(load).toHaveBeenCalledTimes(2);
    connect(makePort());
    expect(link.isRefused()).toBe(false);
  });

  it('makes the frame anew when the port breaks', () => {
    const { load, unload } = open();
    vi.advanceTimersByTime(0);
    const port = makePort();
    connect(port);
    port.break();
    expect(unload).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('ends with the extension, though nothing tells it', () => {
    const { onInvalid, link } = open();
    vi.advanceTimersByTime(0);
    const port = makePort();
    connect(port);
    Object.assign(runtime, { id: undefined });
    vi.advanceTimersByTime(1_000);
    expect(onInvalid).toHaveBeenCalled();
    // What belongs to an extension that is gone throws when it is touched.
    expect(port.disconnect).not.toHaveBeenCalled();
    link.send(MESSAGE);
    expect(port.postMessage).not.toHaveBeenCalled();
  });
});
