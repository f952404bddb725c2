import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarms, ringAt, ringBy, silence } from '../../entrypoints/background/alarms.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

async function timeOf(name: string): Promise<number | undefined> {
  return (await fakeBrowser.alarms.get(name))?.scheduledTime;
}

describe('alarms', () => {
  it('ring at their latest time', async () => {
    await ringAt('sync', 1_000);
    await ringAt('sync', 5_000);
    expect(await timeOf('sync')).toBe(5_000);
  });

  it('are left alone when they only have to be there', async () => {
    await ringAt('sync', 5_000);
    await ringBy('sync', 1_000);
    expect(await timeOf('sync')).toBe(5_000);
    await ringBy('badge', 1_000);
    expect(await timeOf('badge')).toBe(1_000);
  });

  it('can be silenced', async () => {
    await ringAt('badge', 5_000);
    await silence('badge');
    expect(await timeOf('badge')).toBeUndefined();
  });

  it('wake what is registered for them, and nothing for a stranger', async () => {
    const rung: string[] = [];
    const ring = (name: string) => async () => void rung.push(name);
    onAlarms({
      sync: ring('sync'),
      badge: ring('badge'),
      backup: ring('backup'),
      update: ring('update'),
    });
    for (const name of ['badge', 'somebody-elses', 'sync']) {
      const alarm = { name, scheduledTime: 0, persistAcrossSessions: true };
      await fakeBrowser.alarms.onAlarm.trigger(alarm);
    }
    expect(rung).toEqual(['badge', 'sync']);
  });
});
