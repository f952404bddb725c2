import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import type { RestoreDesk } from '../../utils/db/restore-desk.ts';
import { applyStaged, type Settle } from '../../utils/db/restore.ts';
import { stageRecords } from '../../utils/db/staged-records.ts';
import { listTwinKeys, writeTwins } from '../../utils/db/twin.ts';
import { meeting } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const HERE = meeting({ id: 'here' });
const FILED = meeting({ id: 'filed' });

/** Restores one meeting beside the one that is here, and settles them so. */
async function restore(settle: Settle): Promise<void> {
  const db = await openDatabase();
  await db.put('meetings', HERE);
  await writeTwins([{ store: 'meetings', key: HERE.id, record: HERE }]);
  await stageRecords('r', 0, [{ store: 'meetings', key: FILED.id, record: FILED }]);
  await applyStaged({
    id: 'r',
    records: 1,
    replaces: false,
    decide: ({ placed }) => placed.record,
    settle,
  });
}

async function kept(): Promise<{ records: string[]; twins: string[] }> {
  const db = await openDatabase();
  const twins = (await listTwinKeys()).flat();
  return { records: (await db.getAllKeys('meetings')).toSorted(), twins: twins.toSorted() };
}

describe('settling what was restored', () => {
  it('waits for what no transaction waits for, and does all of it then', async () => {
    const seen: string[][] = [];
    let isReady = false;
    await restore(async (desk: RestoreDesk) => {
      seen.push(((await desk.all('meetings')) as (typeof HERE)[]).map(({ id }) => id));
      await desk.remove('meetings', HERE.id);
      if (isReady) return undefined;
      return async () => {
        await expect(kept()).resolves.toMatchObject({ records: ['here'] });
        isReady = true;
      };
    });
    expect(seen).toEqual([
      ['filed', 'here'],
      ['filed', 'here'],
    ]);
    await expect(kept()).resolves.toEqual({
      records: ['filed'],
      twins: ['twin:meetings:"filed"'],
    });
  });

  it('has removed the second copy before its record is, and has it written again where that fails', async () => {
    let times = 0;
    const restored = restore(async (desk) => {
      times += 1;
      await desk.remove('meetings', HERE.id);
      if (times === 2) {
        throw new Error('The disk is full.');
      }
      return undefined;
    });
    await expect(restored).rejects.toThrow('The disk is full.');
    await expect(kept()).resolves.toEqual({ records: ['here'], twins: ['twin:meetings:"here"'] });
  });
});
