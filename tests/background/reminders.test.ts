import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { prepare, putOff } from '../../entrypoints/background/answer-reminder.ts';
import { showBadge } from '../../entrypoints/background/badge.ts';
import { addTopics } from '../../utils/db/agenda.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { updateSyncState } from '../../utils/db/sync-state.ts';
import { hidden } from '../../utils/settings/hidden.ts';
import { panelWish } from '../../utils/settings/panel-wish.ts';
import { reminderPlan } from '../../utils/settings/reminder-plan.ts';
import { sentReminders } from '../../utils/settings/sent-reminders.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { beforeSetting } from '../db/damage.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { ANA, meeting, ME, person } from '../domain/builders.ts';
import { connectAccount, NOON } from '../sync/support.ts';

useFreshDatabase();

const START = NOON.epochMilliseconds + 10 * DAY;
const NAMELESS = { title: 'reminder_without', message: 'reminder_nothing' };
/** What the browser shows now, and everything it has ever shown. */
const shown = new Map<string, object>();
let ever: object[] = [];
const opened: unknown[] = [];

let now = NOON;
function moveTo(at: number): void {
  now = Temporal.Instant.fromEpochMilliseconds(at);
}

beforeEach(async () => {
  fakeBrowser.reset();
  shown.clear();
  ever = [];
  opened.length = 0;
  moveTo(NOON.epochMilliseconds);
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => now);
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/London');
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  });
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, values: readonly string[] = []) =>
      key === 'app_language' ? 'en' : [key, ...values].join(' '),
  });
  Object.assign(fakeBrowser, {
    notifications: {
      create: async (id: string, options: object) => {
        shown.set(id, options);
        ever.push(options);
      },
      update: async (id: string, options: object) => {
        shown.set(id, { ...shown.get(id), ...options });
      },
      clear: async (id: string) => shown.delete(id),
      getAll: async () => Object.fromEntries(shown),
    },
    windows: {
      ...fakeBrowser.windows,
      getLastFocused: async () => ({ id: 7 }),
      update: async () => undefined,
    },
    sidePanel: { open: async (given: unknown) => void opened.push(given) },
  });
  await connectAccount(ME);
  await reminderPlan.set({ isOn: true, quiet: { from: 0, until: 0 }, withNames: false });
  const db = await openDatabase();
  await db.put('meetings', meeting({ id: 'next', start: START }));
});

/** Two days before, when the first reminder of somebody without a rhythm of weeks is long over. */
async function twoDaysBefore(): Promise<string> {
  moveTo(START - 2 * DAY);
  await showBadge();
  const [id = ''] = shown.keys();
  return id;
}

async function alarm(): Promise<number | undefined> {
  return (await fakeBrowser.alarms.get('badge'))?.scheduledTime;
}

describe('a reminder', () => {
  it('comes at its time, without a name, and once', async () => {
    await showBadge();
    expect(shown.size).toBe(0);
    await twoDaysBefore();
    expect(ever).toEqual([expect.objectContaining({ silent: true, title: NAMELESS.title })]);
    expect(JSON.stringify(ever)).not.toMatch(/ana/i);
    await Promise.all([showBadge(), showBadge()]);
    expect(ever).toHaveLength(1);
  });

  it('says with whom where that is wanted', async () => {
    await reminderPlan.set({ ...(await reminderPlan.get()), withNames: true });
    await twoDaysBefore();
    expect(ever).toEqual([expect.objectContaining({ title: 'reminder_with Ana Ruiz' })]);
  });

  it.each([
    ['not wanted', async () => reminderPlan.set({ ...(await reminderPlan.get()), isOn: false })],
    ['hidden', async () => hidden.set(true)],
    ['not allowed', async () => void Object.assign(fakeBrowser, { notifications: undefined })],
    [
      'prepared for',
      async () => void (await addTopics(ME, { name: 'Ana', emails: [ANA] }, 'mine', ['x'], START)),
    ],
    [
      'on a day on which Ana is on leave',
      async () => {
        const ana = person({ account: ME, emails: [ANA], pauses: [{ from: '2026-01-01' }] });
        await (await openDatabase()).put('people', { ...ana, addressKeys: [`${ME}|${ANA}`] });
      },
    ],
  ])('does not come where it is %s', async (_, arrange) => {
    await arrange();
    await twoDaysBefore();
    expect(ever).toEqual([]);
  });

  it('goes when something is prepared', async () => {
    await twoDaysBefore();
    await addTopics(ME, { name: 'Ana', emails: [ANA] }, 'mine', ['x'], START);
    await showBadge();
    expect(shown.size).toBe(0);
  });

  it('comes once where the worker was stopped before it was shown, or right after', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    create.mockRejectedValueOnce(new Error('stopped'));
    vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
    const id = await twoDaysBefore();
    expect([id, ever]).toEqual(['', []]);
    await showBadge();
    expect(ever).toHaveLength(1);
    const [sent] = await sentReminders.get();
    await sentReminders.set(sent ? [{ ...sent, isDue: true }] : []);
    await showBadge();
    expect(ever).toHaveLength(1);
  });

  it('does not come again where the worker was stopped before it was noted', async () => {
    let notes = 0;
    const restore = beforeSetting(async (items) => {
      if (ever.length > 0 && 'sentReminders' in items) {
        notes += 1;
        throw new Error('stopped');
      }
      return () => undefined;
    });
    vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
    await twoDaysBefore();
    restore();
    expect([notes, ever.length]).toEqual([1, 1]);
    await showBadge();
    expect(ever).toHaveLength(1);
  });

  it('does not come again where the browser was restarted, and lost what it showed', async () => {
    await twoDaysBefore();
    shown.clear();
    await fakeBrowser.alarms.clearAll();
    await showBadge();
    expect(ever).toHaveLength(1);
    expect(await alarm()).toBeLessThanOrEqual(START - DAY);
  });

  it('wakes the worker for the next', async () => {
    await twoDaysBefore();
    expect(await alarm()).toBeLessThanOrEqual(START - DAY);
    moveTo(START - DAY);
    await showBadge();
    expect(ever).toHaveLength(2);
  });
});

describe('a calendar that was not read for long', () => {
  /** It was read last so long before now, or tried in vain. */
  async function readBefore(ms: number, triedBefore?: number): Promise<void> {
    const at = now.epochMilliseconds;
    const trouble = { kind: 'offline', at: at - (triedBefore ?? 0) } as const;
    await updateSyncState(ME, ME, (known) => ({
      ...known,
      lastGoodLocal: at - ms,
      ...(triedBefore !== undefined && { lastTrouble: trouble }),
    }));
  }

  it('is waited for: a session may have been cancelled while the browser was closed', async () => {
    moveTo(START - 2 * DAY);
    await readBefore(3 * DAY);
    await showBadge();
    expect(ever).toEqual([]);
    expect(await alarm()).toBe(START - 2 * DAY + MINUTE);
    const db = await openDatabase();
    await db.put('meetings', { ...meeting({ id: 'next', start: START }), status: 'cancelled' });
    await readBefore(0);
    await showBadge();
    expect(ever).toEqual([]);
  });

  it('is waited for once it is read, and for five minutes', async () => {
    moveTo(START - 2 * DAY);
    await readBefore(HOUR);
    await showBadge();
    await readBefore(0);
    await showBadge();
    expect(ever).toHaveLength(1);
    moveTo(START - DAY);
    for (const [minutes, rang] of [
      [0, 1],
      [4, 1],
      [5, 2],
    ] as const) {
      moveTo(START - DAY + minutes * MINUTE);
      await showBadge();
      expect(ever).toHaveLength(rang);
    }
  });

  it('is not waited for where it cannot be read', async () => {
    moveTo(START - 2 * DAY);
    await readBefore(3 * DAY, 5 * MINUTE);
    await showBadge();
    expect(ever).toHaveLength(1);
  });
});

describe('a session that is moved after its reminder', () => {
  async function move(start: number): Promise<void> {
    await (await openDatabase()).put('meetings', meeting({ id: 'next', start }));
    await showBadge();
  }

  it('has its new time said in place, and is not rung for anew', async () => {
    await twoDaysBefore();
    const before = structuredClone([...shown.values()]);
    await move(START + 2 * HOUR);
    expect(ever).toHaveLength(1);
    expect([...shown.values()]).toHaveLength(1);
    expect([...shown.values()]).not.toEqual(before);
  });

  it('is told of no more where it was moved far', async () => {
    await twoDaysBefore();
    await move(START + 2 * DAY);
    expect(shown.size).toBe(0);
  });

  it('has one reminder at a time', async () => {
    await twoDaysBefore();
    moveTo(START - DAY);
    await showBadge();
    expect([ever.length, shown.size]).toEqual([2, 1]);
  });
});

describe('its buttons', () => {
  it('put it off, once', async () => {
    moveTo(START - 2 * HOUR);
    await showBadge();
    const [id = ''] = shown.keys();
    await putOff(id);
    expect(shown.size).toBe(0);
    moveTo(START - 95 * MINUTE);
    await showBadge();
    expect(ever).toHaveLength(1);
    moveTo(START - 90 * MINUTE);
    await showBadge();
    moveTo(START - 80 * MINUTE);
    await showBadge();
    expect(ever).toHaveLength(2);
  });

  it('put off two at once', async () => {
    const db = await openDatabase();
    await db.put('meetings', meeting({ id: 'other', start: START, counterpart: 'ben@acme.com' }));
    await twoDaysBefore();
    await Promise.all([...shown.keys()].map(putOff));
    const sent = await sentReminders.get();
    expect(sent.map(({ againAt }) => againAt)).toEqual([START - DAY, START - DAY]);
  });

  it('lead to the person in the side panel', async () => {
    const id = await twoDaysBefore();
    await prepare(id);
    expect(opened).toEqual([{ windowId: 7 }]);
    expect(await panelWish.get()).toMatchObject({ windowId: 7, view: 'person', person: ANA });
    expect(shown.size).toBe(0);
  });

  it('lead to a tab where that window is gone', async () => {
    const id = await twoDaysBefore();
    vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValueOnce(new Error('No window.'));
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await prepare(id);
    expect(create.mock.calls[0]?.[0]?.url).toMatch(`/sidepanel.html#${encodeURIComponent(ANA)}`);
    expect(await panelWish.get()).toBeNull();
  });
});
