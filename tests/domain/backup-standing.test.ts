import { describe, expect, it } from 'vitest';
import { backupStanding, type BackupFacts } from '../../utils/domain/backup-standing.ts';
import { DAY, HOUR, NOW } from './builders.ts';

describe('how backups stand', () => {
  it.each<[string, Partial<BackupFacts>, object]>([
    ['switched off', { isOn: false, savedAt: NOW }, { kind: 'off' }],
    ['switched on just now', {}, { kind: 'first' }],
    ['made today', { savedAt: NOW - HOUR }, { kind: 'here', at: NOW - HOUR }],
    [
      'a day and an hour old',
      { savedAt: NOW - DAY - HOUR },
      { kind: 'here', at: NOW - DAY - HOUR },
    ],
    ['older', { savedAt: NOW - DAY - HOUR - 1 }, { kind: 'late', at: NOW - DAY - HOUR - 1 }],
    [
      'in a folder, too',
      { savedAt: NOW - HOUR, folder: 'Drive', folderAt: NOW - 2 * HOUR },
      { kind: 'elsewhere', at: NOW - 2 * HOUR },
    ],
    [
      'in a folder long ago',
      { savedAt: NOW - HOUR, folder: 'Drive', folderAt: NOW - 3 * DAY },
      { kind: 'here', at: NOW - HOUR },
    ],
    [
      'failed',
      { savedAt: NOW - HOUR, trouble: 'full' },
      { kind: 'trouble', trouble: 'full', at: NOW - HOUR },
    ],
    ['never made', { trouble: 'permission' }, { kind: 'trouble', trouble: 'permission' }],
  ])('%s', (_, facts, standing) => {
    expect(backupStanding({ isOn: true, now: NOW, ...facts })).toEqual(standing);
  });
});
