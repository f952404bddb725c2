import { describe, expect, it } from 'vitest';
import { isBroken, syncStanding, type SyncRepair } from '../../utils/domain/sync-age.ts';
import type { SyncTrouble } from '../../utils/domain/types.ts';
import { HOUR, MINUTE, NOW, syncState } from './builders.ts';

const base = { connected: true, now: NOW, running: false };
const good = (ago: number) => syncState({ lastGoodLocal: NOW - ago });
const trouble = (kind: SyncTrouble, at = NOW) => ({ kind, at });

describe('how sync stands', () => {
  it.each([
    ['never, nothing known', base, { kind: 'never', repair: 'retry' }],
    ['never, nothing read', { ...base, state: syncState() }, { kind: 'never', repair: 'retry' }],
    ['never, reading', { ...base, running: true }, { kind: 'never', repair: 'wait' }],
    ['just now', { ...base, state: good(0) }, { kind: 'fresh', at: NOW, repair: 'none' }],
    [
      'two hours ago',
      { ...base, state: good(2 * HOUR) },
      { kind: 'fresh', at: NOW - 2 * HOUR, repair: 'none' },
    ],
    [
      'longer ago',
      { ...base, state: good(2 * HOUR + 1) },
      { kind: 'stale', at: NOW - 2 * HOUR - 1, repair: 'retry' },
    ],
    [
      'longer ago, reading',
      { ...base, running: true, state: good(3 * HOUR) },
      { kind: 'stale', at: NOW - 3 * HOUR, repair: 'wait' },
    ],
    [
      'in a moment, by a clock a little off',
      { ...base, state: good(-MINUTE) },
      { kind: 'fresh', at: NOW + MINUTE, repair: 'none' },
    ],
    [
      'tomorrow, by a clock set back',
      { ...base, state: good(-24 * HOUR) },
      { kind: 'stale', at: NOW + 24 * HOUR, repair: 'retry' },
    ],
    [
      'disconnected, never connected',
      { ...base, connected: false },
      { kind: 'disconnected', repair: 'reconnect' },
    ],
    [
      'disconnected',
      { ...base, connected: false, state: good(HOUR) },
      { kind: 'disconnected', at: NOW - HOUR, repair: 'reconnect' },
    ],
  ])('%s', (_case, input, standing) => {
    expect(syncStanding(input)).toEqual(standing);
  });

  it.each<[SyncTrouble, SyncRepair, SyncRepair]>([
    ['offline', 'wait', 'wait'],
    ['portal', 'retry', 'wait'],
    ['reconnect', 'reconnect', 'reconnect'],
    ['scope', 'wider-scope', 'wider-scope'],
    ['no-client', 'client-id', 'client-id'],
    ['not-enabled', 'client-id', 'client-id'],
    ['no-access', 'reconnect', 'reconnect'],
    ['busy', 'wait', 'wait'],
    ['quota', 'wait', 'wait'],
    ['server', 'wait', 'wait'],
    ['unreadable-reply', 'retry', 'wait'],
    ['unknown', 'retry', 'wait'],
  ])('trouble %s: %s, while running %s', (kind, repair, whileRunning) => {
    const state = syncState({ lastGoodLocal: NOW - HOUR, lastTrouble: trouble(kind) });
    const standing = { kind: 'trouble', at: NOW - HOUR, trouble: kind };
    expect(syncStanding({ ...base, state })).toEqual({ ...standing, repair });
    expect(syncStanding({ ...base, state, running: true })).toEqual({
      ...standing,
      repair: whileRunning,
    });
  });

  it('is in trouble before anything was read', () => {
    const state = syncState({ lastTrouble: trouble('server') });
    expect(syncStanding({ ...base, state })).toEqual({
      kind: 'trouble',
      trouble: 'server',
      repair: 'wait',
    });
  });

  it('is out of trouble once a read succeeded after it', () => {
    const state = syncState({ lastGoodLocal: NOW, lastTrouble: trouble('server', NOW - 1) });
    expect(syncStanding({ ...base, state }).kind).toBe('fresh');
  });

  it.each<[SyncTrouble, SyncRepair]>([
    ['no-client', 'client-id'],
    ['offline', 'reconnect'],
  ])('disconnected for %s asks for %s', (kind, repair) => {
    const state = syncState({ lastTrouble: trouble(kind) });
    expect(syncStanding({ ...base, connected: false, state })).toEqual({
      kind: 'disconnected',
      trouble: kind,
      repair,
    });
  });
});

describe('broken enough for the badge', () => {
  const broken = (kind: SyncTrouble, read?: number) => {
    const lastGood = read === undefined ? {} : { lastGoodLocal: read };
    const state = syncState({ ...lastGood, lastTrouble: trouble(kind, NOW + 48 * HOUR) });
    return isBroken({ ...base, state });
  };

  it.each<[string, SyncTrouble, number | undefined, boolean]>([
    ['only the user can help', 'reconnect', NOW, true],
    ['only a wider scope can help', 'scope', NOW, true],
    ['only a client id can help', 'no-client', NOW, true],
    ['it passes by itself', 'offline', NOW - HOUR, false],
    ['it may pass', 'unknown', NOW - 2 * HOUR, false],
    ['it has lasted', 'server', NOW - 2 * HOUR - 1, true],
    ['nothing was ever read', 'busy', undefined, true],
    ['nobody knows how long it has lasted', 'busy', NOW + 24 * HOUR, true],
  ])('%s', (_case, kind, read, expected) => {
    expect(broken(kind, read)).toBe(expected);
  });

  it('is not what is merely old, fresh, unread or disconnected', () => {
    for (const input of [
      { ...base, state: good(24 * HOUR) },
      { ...base, state: good(0) },
      base,
      { ...base, connected: false },
      { ...base, connected: false, state: syncState({ lastTrouble: trouble('reconnect') }) },
    ]) {
      expect(isBroken(input)).toBe(false);
    }
  });
});
