import { describe, expect, it } from 'vitest';
import { diagnosticsText, type DiagnosticFacts } from '../../utils/domain/diagnostics.ts';
import { at, syncState } from './builders.ts';

const AT = at('2026-11-26T17:48:31Z');

const facts: DiagnosticFacts = {
  at: AT,
  product: '0.1.0',
  agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36',
  language: 'en-GB',
  permissions: ['alarms', 'https://calendar.google.com/*'],
  log: [],
};

describe('the details for a report', () => {
  it('say what is known', () => {
    const text = diagnosticsText({
      ...facts,
      database: { version: 4, records: { notes: 3, people: 2 } },
      databaseTrouble: 'full',
      restored: 5,
      storage: { used: 1_250_000, room: 9_000_000, isPersisted: true },
      connection: { state: 'connected', access: 'owned' },
      sync: syncState({
        lastGoodLocal: AT,
        unreadable: 2,
        token: 'secret',
        lastTrouble: { kind: 'server', reason: 'backendError', at: AT },
      }),
      page: { app: true, account: true, grid: false, card: undefined, letsIn: true },
      backups: {
        isOn: true,
        isEncrypted: false,
        hasFolder: true,
        files: 3,
        trouble: { kind: 'full', at: AT },
      },
      log: [{ at: AT, sentence: 'A view could not read its data.', error: 'TypeError' }],
    });
    expect(text.split('\n')).toEqual([
      'Vis-à-vis 0.1.0, 2026-11-26T17:48Z',
      'browser: Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36',
      'language: en-GB',
      'database: version 4, trouble full, restored 5',
      'records: notes 3, people 2',
      'storage: 1.3 MB used, 9.0 MB left, persistent yes',
      'account: connected, owned',
      'sync: last read 2026-11-26T17:48Z, left out 2, bell yes',
      'sync trouble: server, backendError, 2026-11-26T17:48Z',
      'permissions: alarms, https://calendar.google.com/*',
      'calendar page: app yes, account yes, grid no, card ?, letsIn yes',
      'backups: on, encrypted no, folder yes, files 3, trouble full 2026-11-26T17:48Z',
      'log: 2026-11-26T17:48Z, A view could not read its data., TypeError',
    ]);
  });

  it('say what is not', () => {
    expect(diagnosticsText(facts).split('\n').slice(3)).toEqual([
      'database: not read',
      'account: none',
      'sync: never',
      'permissions: alarms, https://calendar.google.com/*',
      'calendar page: not beside the panel',
    ]);
  });

  it.each(['mira@northwind.example', 'a name with "marks"', 'two\nlines', 'x'.repeat(300)])(
    'leave out what is no code: %j',
    (odd) => {
      const text = diagnosticsText({
        ...facts,
        product: odd,
        agent: odd,
        language: odd,
        databaseTrouble: odd,
        connection: { state: odd, access: odd },
        sync: syncState({ lastTrouble: { kind: 'server', reason: odd, at: Number.NaN } }),
        permissions: [odd],
        log: [{ at: AT, sentence: odd, error: odd }],
      });
      expect(text).not.toContain(odd);
      expect(text.split('\n')).toHaveLength(10);
    },
  );
});
