import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupLog, folderLog } from '../../utils/settings/backup-log.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';
import { cardOpening, marksShown } from '../../utils/settings/calendar-card.ts';
import { ownClientId } from '../../utils/settings/client-id.ts';
import { connection } from '../../utils/settings/connection.ts';
import { drafts } from '../../utils/settings/drafts.ts';
import { firstRun } from '../../utils/settings/first-run.ts';
import { hidden } from '../../utils/settings/hidden.ts';
import { notNow } from '../../utils/settings/not-now.ts';
import { panelWish } from '../../utils/settings/panel-wish.ts';
import { passedQuestions } from '../../utils/settings/passed-questions.ts';
import { quickNoteDraft } from '../../utils/settings/quick-note-draft.ts';
import { reminderPlan } from '../../utils/settings/reminder-plan.ts';
import { retentionYears } from '../../utils/settings/retention.ts';
import { sentReminders } from '../../utils/settings/sent-reminders.ts';
import type { Setting } from '../../utils/settings/setting.ts';
import { syncProgress } from '../../utils/settings/sync-progress.ts';
import { tellingDismissed } from '../../utils/settings/telling-dismissed.ts';
import { changedThresholds } from '../../utils/settings/thresholds.ts';
import { tidied } from '../../utils/settings/tidied.ts';

/** By the key under which each is stored. */
const SETTINGS: Readonly<Record<string, Pick<Setting<unknown>, 'get'>>> = {
  backupLog,
  backupFolderLog: folderLog,
  backupPlan,
  cardOpening,
  marksShown,
  clientId: ownClientId,
  connection,
  drafts,
  firstRun,
  hidden,
  notNow,
  panelWish,
  passedQuestions,
  quickNoteDraft,
  reminderPlan,
  retentionYears,
  sentReminders,
  syncProgress,
  tellingDismissed,
  thresholds: changedThresholds,
  tidied,
};

/** The names that settings have inside, with anything under them. */
const NAMES = [
  'at',
  'files',
  'name',
  'isOn',
  'key',
  'state',
  'step',
  'quiet',
  'from',
  'until',
  'rung',
];
const anything = fc.anything({
  key: fc.oneof(fc.constantFrom(...NAMES, '__proto__', 'constructor'), fc.string()),
  withBigInt: false,
  maxDepth: 3,
});

async function store(key: string, value: unknown): Promise<void> {
  await fakeBrowser.storage.local.set({ [key]: value });
  await fakeBrowser.storage.session.set({ [key]: value });
}

it.each(Object.entries(SETTINGS))(
  '%s: whatever is stored there reads as a value of its kind, which reads as itself',
  async (key, setting) => {
    fakeBrowser.reset();
    const standard = await setting.get();
    await fc.assert(
      fc.asyncProperty(anything, async (stored) => {
        await store(key, stored);
        const value = await setting.get();
        expect(typeof value).toBe(standard === null ? 'object' : typeof standard);
        expect(Array.isArray(value)).toBe(Array.isArray(standard));
        await store(key, value);
        expect(await setting.get()).toEqual(value);
      }),
    );
  },
);
