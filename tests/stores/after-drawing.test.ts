import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterDrawing } from '../../utils/stores/after-drawing.ts';
import type { Reading } from '../../utils/stores/live-query.ts';

/** What waits for the next frame, as the browser would keep it. */
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function draw(): void {
  for (const frame of frames.splice(0)) frame();
  vi.advanceTimersByTime(0);
}

function open(first: Reading<string | undefined>) {
  const source = signal(first);
  const closing = new AbortController();
  return { source, closing, told: afterDrawing(source, closing.signal) };
}

describe('what waits until the page is drawn', () => {
  it('is told the first reading with the frame after it, and later ones at once', () => {
    const { source, told } = open({ state: 'loading' });
    draw();
    source.value = { state: 'ready', value: 'first' };
    expect(told.value).toEqual({ state: 'loading' });
    draw();
    expect(told.value).toEqual({ state: 'ready', value: 'first' });
    source.value = { state: 'ready', value: 'second' };
    expect(told.value).toEqual({ state: 'ready', value: 'second' });
  });

  it('is told the newest, where another came before the frame', () => {
    const { source, told } = open({ state: 'ready', value: 'first' });
    source.value = { state: 'ready', value: 'second' };
    expect(told.value).toEqual({ state: 'loading' });
    draw();
    expect(told.value).toEqual({ state: 'ready', value: 'second' });
  });

  it('waits for no frame of what shows nothing', () => {
    const { source, told } = open({ state: 'ready', value: undefined });
    expect(told.value).toEqual({ state: 'ready', value: undefined });
    source.value = { state: 'failed' };
    expect(told.value).toEqual({ state: 'failed' });
    expect(frames).toHaveLength(0);
  });

  it('is told all the same where nobody sees the page, so that it draws no frames', () => {
    const { told } = open({ state: 'ready', value: 'first' });
    vi.advanceTimersByTime(1_000);
    expect(told.value).toEqual({ state: 'ready', value: 'first' });
  });

  it('leaves no frame and no timer behind when the page goes', () => {
    const { closing } = open({ state: 'ready', value: 'first' });
    closing.abort();
    expect(frames).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
