/** How often the worker is woken without anybody asking, however badly things go. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '../../entrypoints/background/backup.ts';
import { takeUpdate } from '../../entrypoints/background/on-update.ts';
import { readCalendar } from '../../entrypoints/background/reading.ts';
import type { AlarmName } from '../../entrypoints/background/alarms.ts';
import type { Auth } from '../../utils/sync/auth.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';
import { HOUR } from '../../utils/time.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { connectAccount, NOON } from '../sync/support.ts';

const { alarms, runtime } = fakeBrowser;

useFreshDatabase();

let now = NOON;
beforeEach(async () => {
  fakeBrowser.reset();
  now = NOON;
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => now);
  // The side panel stays open, so that a waiting update asks again and again.
  Object.assign(runtime, { getContexts: async () => [{ contextType: 'SIDE_PANEL' }] });
});

/** A way to Google of which only the token is asked for. */
function authBy(getToken: Auth['getToken']): Auth {
  return {
    getToken,
    signIn: () => Promise.reject(new Error('Nobody signs in here.')),
    signOut: () => Promise.reject(new Error('Nobody signs out here.')),
  };
}

/** Waits until something has come so far that it can be stopped: it will be gone on with. */
async function untilPlanned(name: AlarmName): Promise<void> {
  await vi.waitFor(async () => expect(await alarms.get(name)).toBeDefined(), { interval: 1 });
}

/** What each alarm wakes, but for the badge's, which is counted apart. */
type Wakes = Readonly<Record<Exclude<AlarmName, 'badge'>, () => Promise<unknown>>>;

/** Lets what the alarms wake happen for some hours; gives the most wake-ups there were in any hour. */
async function mostInAnHour(wakes: Wakes): Promise<number> {
  const byName: Partial<Record<string, () => Promise<unknown>>> = wakes;
  const rung: number[] = [];
  const end = NOON.epochMilliseconds + 5 * HOUR;
  for (const wake of Object.values(wakes)) await wake();
  for (;;) {
    const set = await alarms.getAll();
    const [next] = set.toSorted((a, b) => a.scheduledTime - b.scheduledTime);
    if (next === undefined) throw new Error('Nothing will ever wake the worker again.');
    if (next.scheduledTime > end) break;
    rung.push(next.scheduledTime);
    now = Temporal.Instant.fromEpochMilliseconds(Math.ceil(next.scheduledTime));
    // It rings once.
    await alarms.clear(next.name);
    await byName[next.name]?.();
  }
  return Math.max(
    ...rung.map((from) => rung.filter((at) => at >= from && at < from + HOUR).length),
  );
}

describe('the worker is woken', () => {
  it('at most twelve times an hour, though whatever it begins is stopped in its middle', async () => {
    await connectAccount('mira@northwind.example');
    await backupPlan.set({ isOn: true });
    const end = Promise.withResolvers<never>();
    Object.assign(fakeBrowser, {
      permissions: { contains: () => end.promise },
      offscreen: { closeDocument: async () => undefined },
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const begun: Promise<unknown>[] = [];
    const most = await mostInAnHour({
      sync: async () => {
        begun.push(
          readCalendar(
            authBy(() => end.promise),
            false,
          ),
        );
        await untilPlanned('sync');
      },
      backup: async () => {
        begun.push(backUp());
        await untilPlanned('backup');
      },
      update: takeUpdate,
    });
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThanOrEqual(12);
    end.reject(new GoogleError('offline', {}));
    await Promise.all(begun);
  });

  it('at most twelve times an hour, though whatever it begins fails', async () => {
    await connectAccount('ana@northwind.example');
    await backupPlan.set({ isOn: true });
    Object.assign(fakeBrowser, {
      permissions: { contains: async () => false },
      offscreen: { closeDocument: async () => undefined },
    });
    const refused = authBy(() => Promise.reject(new GoogleError('server', { status: 503 })));
    const most = await mostInAnHour({
      sync: () => readCalendar(refused, false),
      backup: () => backUp(),
      update: takeUpdate,
    });
    expect(most).toBeGreaterThan(4);
    expect(most).toBeLessThanOrEqual(12);
  });
});
