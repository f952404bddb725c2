import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce } from '../../utils/db/announce.ts';
import { liveQuery, type Reading } from '../../utils/stores/live-query.ts';
import { reaches } from './reaches.ts';

let until: AbortController;
beforeEach(() => {
  until = new AbortController();
});
afterEach(() => until.abort());

const is =
  <Value>(wanted: Value) =>
  (reading: Reading<Value>) =>
    reading.state === 'ready' && reading.value === wanted;

describe('liveQuery', () => {
  it('reads, and reads again after an announcement', async () => {
    let stored = 'first';
    const reading = liveQuery(
      ['notes'],
      () => null,
      async () => stored,
      until.signal,
    );
    expect(reading.value).toEqual({ state: 'loading' });
    await reaches(reading, is('first'));
    stored = 'second';
    announce('notes');
    await reaches(reading, is('second'));
    expect(reading.value).toEqual({ state: 'ready', value: 'second' });
  });

  it('reads again when what it depends on changes', async () => {
    const account = signal('mira');
    const reading = liveQuery(
      ['notes'],
      () => account.value,
      async (name) => `notes of ${name}`,
      until.signal,
    );
    await reaches(reading, is('notes of mira'));
    account.value = 'ben';
    await reaches(reading, is('notes of ben'));
    expect(reading.value).toMatchObject({ value: 'notes of ben' });
  });

  it('never shows an older answer after a newer one', async () => {
    const account = signal('slow');
    const slow = Promise.withResolvers<string>();
    const shown: string[] = [];
    const reading = liveQuery(
      ['notes'],
      () => account.value,
      (name) => (name === 'slow' ? slow.promise : Promise.resolve(name)),
      until.signal,
    );
    reading.subscribe((now) => now.state === 'ready' && shown.push(now.value));
    account.value = 'quick';
    slow.resolve('slow');
    await reaches(reading, is('quick'));
    expect(shown.at(-1)).toBe('quick');
  });

  it('says when it cannot read, and recovers', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const reading = liveQuery(
      ['notes'],
      () => null,
      async () => {
        if (broken) throw new Error('closed');
        return 'back';
      },
      until.signal,
    );
    await reaches(reading, (now) => now.state === 'failed');
    broken = false;
    announce('notes');
    await reaches(reading, is('back'));
    expect(reading.value.state).toBe('ready');
  });
});
