/**
 * Who may say what: any message from any kind of sender, held against a table written out a second
 * time. `FUZZ_RUNS=1000000 FUZZ_SEED=7` for more of it.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { answer, type Handlers } from '../../utils/messaging/answer.ts';
import { readToCard } from '../../utils/messaging/calendar-tab.ts';
import { receive } from '../../utils/messaging/receive.ts';
import { allowedFields, isAllowed, isBackupWish, isOwnPage, isOwnWorker } from './allowed.ts';
import { anyMessage, anySender, anyToCard, ORIGIN, type SenderOf } from './senders.ts';

vi.mock(import('../../utils/backup/make-backup.ts'), { spy: true });

const RUNS = {
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 20_000),
  ...(process.env['FUZZ_SEED'] !== undefined && { seed: Number(process.env['FUZZ_SEED']) }),
};

/** For the machine that is busy. */
const PATIENCE = 60_000;

/** What the browser calls with each message. */
type Listener = (message: unknown, sender: SenderOf, reply: (answer: unknown) => void) => unknown;

/** The listeners that come in while something starts. */
async function listenersOf(start: () => unknown): Promise<readonly Listener[]> {
  const added = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  await start();
  return added.mock.calls.map(([listener]) => listener as Listener);
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('location', new URL(`${ORIGIN}/background.js`));
  return () => vi.unstubAllGlobals();
});

describe('the worker', () => {
  it(
    'does what our own pages may ask of it, and nothing for anybody else',
    async () => {
      const done: unknown[] = [];
      const note = <Reply>(reply: Reply) =>
        async function noted(message: unknown): Promise<Reply> {
          done.push(message);
          return reply;
        };
      const handlers: Handlers = {
        sync: note({ outcome: 'synced' as const }),
        connect: note({ ok: true as const, account: 'mira@northwind.example' }),
        badge: note({}),
        'back-up': note({}),
        'sign-out': note({ revoked: true }),
      };
      const [listener] = await listenersOf(() => receive((message) => answer(handlers, message)));
      const seen = { allowed: 0, pinged: 0, forged: 0, malformed: 0 };
      fc.assert(
        fc.property(anyMessage, anySender, (message, sender) => {
          done.length = 0;
          const replies: unknown[] = [];
          listener?.(message, sender, (reply) => replies.push(reply));
          const isOurs = isOwnPage(sender);
          const isPing = (message as { type?: unknown } | null)?.type === 'ping';
          const mayAsk = isOurs && isAllowed(message);
          expect(done).toEqual(mayAsk ? [allowedFields(message)] : []);
          expect(replies).toEqual(isOurs && isPing ? [{ ok: true }] : []);
          if (mayAsk) seen.allowed += 1;
          else if (isOurs) seen[isPing ? 'pinged' : 'malformed'] += 1;
          else if (isAllowed(message)) seen.forged += 1;
        }),
        RUNS,
      );
      // Each kind came up, or the table above was held against nothing.
      for (const times of Object.values(seen)) expect(times).toBeGreaterThan(RUNS.numRuns / 100);
    },
    PATIENCE,
  );
});

describe('the page that makes backups', () => {
  it(
    'makes one for the worker alone',
    async () => {
      vi.mocked(makeBackup).mockRejectedValue(new Error('Not in this test.'));
      const [listener] = await listenersOf(() => import('../../entrypoints/backup-maker/main.ts'));
      let made = 0;
      fc.assert(
        fc.property(anyMessage, anySender, (message, sender) => {
          vi.mocked(makeBackup).mockClear();
          listener?.(message, sender, () => undefined);
          const mayAsk = isOwnWorker(sender) && isBackupWish(message);
          expect(vi.mocked(makeBackup).mock.calls).toHaveLength(mayAsk ? 1 : 0);
          if (mayAsk) made += 1;
        }),
        RUNS,
      );
      expect(made).toBeGreaterThan(RUNS.numRuns / 1_000);
    },
    PATIENCE,
  );
});

describe('the card', () => {
  it(
    'takes from the calendar’s page what it knows, short texts, and nothing else',
    () => {
      let read = 0;
      fc.assert(
        fc.property(anyToCard, (message) => {
          const taken = readToCard(message);
          if (!taken) return;
          read += 1;
          const { opening, focus, id = '', ...texts } = taken;
          expect(Object.keys(texts).toSorted((a, b) => a.localeCompare(b))).toEqual([
            'address',
            'base',
            'owner',
            'theme',
          ]);
          expect([typeof opening, typeof focus]).toEqual(['number', 'boolean']);
          for (const text of [id, ...Object.values(texts)]) {
            expect(typeof text).toBe('string');
            expect(text.length).toBeLessThanOrEqual(4_000);
          }
        }),
        RUNS,
      );
      expect(read).toBeGreaterThan(RUNS.numRuns / 100);
    },
    PATIENCE,
  );
});
