import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce } from '../../utils/db/announce.ts';
import { setStorageTrouble } from '../../utils/db/storage-trouble.ts';
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

  it('keeps what it shows where the browser closes the database under it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answers = [
      () => Promise.resolve('first'),
      () => Promise.reject(new DOMException('The connection was closed.', 'AbortError')),
    ];
    const states: string[] = [];
    const reading = liveQuery(
      ['notes'],
      () => null,
      async () => (await answers.shift()?.()) ?? 'again',
      until.signal,
    );
    reading.subscribe(({ state }) => states.push(state));
    await reaches(reading, is('first'));
    announce('notes');
    await expect.poll(() => answers.length).toBe(0);
    announce('notes');
    await reaches(reading, is('again'));
    expect(states).toEqual(['loading', 'ready', 'ready']);
  });

  it('answers at once what it remembers, until something is written', async () => {
    const who = signal('ana');
    const asked: string[] = [];
    let stored = 'first';
    const read = async (name: string) => {
      asked.push(name);
      return `${stored} of ${name}`;
    };
    const reading = liveQuery(['notes'], () => who.value, read, until.signal, 2);
    await reaches(reading, is('first of ana'));
    who.value = 'ben';
    await reaches(reading, is('first of ben'));
    who.value = 'ana';
    expect(reading.value).toEqual({ state: 'ready', value: 'first of ana' });
    who.value = 'chi';
    await reaches(reading, is('first of chi'));
    // Ben is no longer one of the last two.
    who.value = 'ben';
    await reaches(reading, is('first of ben'));
    expect(asked).toEqual(['ana', 'ben', 'chi', 'ben']);
    stored = 'second';
    announce('notes');
    await reaches(reading, is('second of ben'));
    who.value = 'chi';
    await reaches(reading, is('second of chi'));
  });

  it('never shows what is wanted no more, however late it comes', async () => {
    const who = signal('ana');
    const late = Promise.withResolvers<string>();
    const read = async (name: string) => (name === 'ben' ? late.promise : name);
    const reading = liveQuery(['notes'], () => who.value, read, until.signal, 2);
    await reaches(reading, is('ana'));
    const shown: unknown[] = [];
    reading.subscribe((each) => shown.push(each.state === 'ready' ? each.value : each.state));
    who.value = 'ben';
    who.value = 'ana';
    late.resolve('ben');
    who.value = 'chi';
    await reaches(reading, is('chi'));
    expect(shown).not.toContain('ben');
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

  it('keeps what it shows where it cannot be read again, until the trouble is over', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const account = signal('mira');
    let broken = false;
    let word = 'notes';
    const reading = liveQuery(
      ['notes'],
      () => ({ account: account.value }),
      async (key) => {
        if (broken) throw new DOMException('', 'InvalidStateError');
        return `${word} of ${key.account}`;
      },
      until.signal,
    );
    await reaches(reading, is('notes of mira'));
    broken = true;
    setStorageTrouble('closed');
    announce('notes');
    await vi.waitFor(() => expect(errors).toHaveBeenCalledOnce());
    expect(reading.value).toEqual({ state: 'ready', value: 'notes of mira' });
    // What is shown of one account is never shown as another one's.
    account.value = 'ben';
    await reaches(reading, (now) => now.state === 'failed');
    broken = false;
    word = 'more';
    setStorageTrouble(undefined);
    await reaches(reading, is('more of ben'));
  });

  it('is not read again when a trouble ends that was none of its own', async () => {
    const read = vi.fn(async () => 'notes');
    const reading = liveQuery(['notes'], () => null, read, until.signal);
    await reaches(reading, is('notes'));
    setStorageTrouble('full');
    setStorageTrouble(undefined);
    await Promise.resolve();
    expect(read).toHaveBeenCalledOnce();
  });
});
