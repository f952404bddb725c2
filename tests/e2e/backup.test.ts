import { statSync } from 'node:fs';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../utils/time.ts';
import { person } from '../domain/builders.ts';
import { followUp, goal, note, topic } from '../domain/record-builders.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { buildAllowing } from './allowed-build.ts';
import {
  backupsIn,
  recordsIn,
  removeFolder,
  savingProfile,
  type SavingProfile,
} from './downloads.ts';
import { openOffice, type Office } from './office.ts';
import { putRecords } from './stored.ts';
import { chooseDrive, driveOf } from './drive.ts';
import { Surface } from './surface.ts';

const PASSPHRASE = 'long walks by the sea';

let extensionDir: string;
let office: Office;
let panel: Surface;
let profile: SavingProfile;
let folder: string;
beforeAll(async () => {
  extensionDir = await buildAllowing('downloads');
  profile = savingProfile();
  folder = profile.folder;
  office = await openOffice({ extensionDir, userDataDir: profile.userDataDir });
  panel = await office.settle();
  await writeThings();
});
afterAll(async () => {
  await office.close();
  await removeFolder(profile.userDataDir);
  await removeFolder(extensionDir);
});

/** Something of everything beside what the calendar shows. */
async function writeThings(): Promise<void> {
  const account = office.team.me.email;
  const ours = { account, personId: 'p-zoe' };
  const zoe = person({ id: 'p-zoe', account, name: 'Zoë Lind', emails: ['zoe@partner.example'] });
  const addressKeys = zoe.emails.map((email) => `${account}|${email}`);
  await putRecords(panel.page, 'people', [{ ...zoe, addressKeys }]);
  const text = 'She wants to lead the rollout ☺ \u0000 "quoted"';
  await putRecords(panel.page, 'notes', [note({ ...ours, text })]);
  await putRecords(panel.page, 'agenda', [topic(ours)]);
  await putRecords(panel.page, 'followUps', [followUp(ours)]);
  await putRecords(panel.page, 'goals', [goal(ours)]);
}

async function openYourData(surface: Surface): Promise<void> {
  await surface.press('Settings');
  await surface.press('Open your data');
  await surface.says('From a backup of this or another computer.');
}

/** Waits until there are so many backups in a folder, and gives them. */
async function backupsCounting(count: number, where = folder): Promise<string[]> {
  await expect.poll(() => backupsIn(where), { timeout: 20_000 }).toHaveLength(count);
  return backupsIn(where);
}

/** A fresh profile that restores a file in first run; gives the records of a backup it makes then. */
async function restoredElsewhere(file: string, passphrase?: string): Promise<string[]> {
  const { userDataDir, folder: into } = savingProfile();
  const session = await launchBrowser({ extensionDir, google: office.google, userDataDir });
  try {
    await restoreIn(session, file, passphrase);
    const [copy = ''] = await backupsCounting(1, into);
    return await recordsIn(copy);
  } finally {
    await session.close();
    await removeFolder(userDataDir);
  }
}

async function restoreIn(session: Session, file: string, passphrase?: string): Promise<void> {
  const surface = new Surface(await session.page('sidepanel.html'));
  await surface.says('New here, or restore from a backup?');
  await choose(surface, file);
  if (passphrase !== undefined) {
    await surface.says('This backup is encrypted');
    await surface.write('Passphrase', passphrase);
    await surface.press('Open');
  }
  await surface.says('It holds');
  await surface.press('Merge');
  await surface.says('are here now.');
  await surface.press('Skip');
  await surface.find('Today', 'heading');
  await surface.unfoldTo('Zoë Lind');
  await openYourData(surface);
  await surface.press('Save a file');
  await surface.says('saved');
  expect(surface.complaints).toEqual([]);
}

async function choose(surface: Surface, file: string): Promise<void> {
  const input = await surface.page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

describe('a backup', () => {
  it('is offered on home, and made as soon as it is switched on', async () => {
    await panel.says('Keep a copy outside this browser?');
    await panel.press('Back up every day');
    await panel.says('on this computer only.');
    const [file = ''] = await backupsCounting(1);
    expect(statSync(file).size).toBeGreaterThan(1_000);
    const worker = await office.session.worker();
    const alarm = await worker.evaluate(() => chrome.alarms.get('backup'));
    expect(alarm?.scheduledTime).toBeGreaterThan(
      Temporal.Now.instant().epochMilliseconds + DAY / 2,
    );
  });

  it('comes back in a new installation: everything, and nothing else', async () => {
    const [file = ''] = await backupsIn(folder);
    const records = await recordsIn(file);
    expect(await restoredElsewhere(file)).toEqual(records);
    expect(records.length).toBeGreaterThan(100);
  });

  it('comes back from under a passphrase', async () => {
    await openYourData(panel);
    await panel.press('Set a passphrase');
    await panel.write('Passphrase', PASSPHRASE);
    await panel.press('I have written it down', 'checkbox');
    await panel.press('Encrypt from now on');
    await panel.says('Encrypted with your passphrase.');
    const files = await backupsCounting(2);
    const locked = files.find((file) => file.endsWith('.locked')) ?? '';
    const records = await recordsIn(locked, PASSPHRASE);
    expect(await restoredElsewhere(locked, PASSPHRASE)).toEqual(records);
  });

  it('is copied to the folder the user chose, too', async () => {
    await chooseDrive(panel.page);
    await panel.says('Another folder');
    await panel.press('Back up now');
    await panel.says('also in “drive”.');
    const names = Object.keys(await driveOf(panel.page));
    expect(names).toEqual([expect.stringMatching(/^vis-a-vis-backup-.*\.locked$/)]);
  });

  it('refuses a file that is none, and changes nothing', async () => {
    await choose(panel, import.meta.filename);
    await panel.says('It is no backup of Vis-à-vis.');
    await panel.says('Nothing was changed.');
  });

  it('goes on after the worker was stopped in the middle of it', async () => {
    const before = (await backupsIn(folder)).length;
    await panel.page.evaluate(() => {
      void chrome.runtime.sendMessage({ type: 'back-up', isBeforeUpgrade: false });
    });
    await office.session.stopWorker();
    await panel.page.evaluate(async () => {
      await chrome.runtime.sendMessage({ type: 'back-up', isBeforeUpgrade: false });
    });
    const log = await panel.page.evaluate(() => chrome.storage.local.get('backupLog'));
    expect(log).toMatchObject({ backupLog: { files: expect.anything() } });
    expect(JSON.stringify(log)).not.toContain('pending');
    expect((await backupsIn(folder)).length).toBeGreaterThan(before);
  });
});

describe('erasing everything', () => {
  it('leaves it as if it had just been installed', async () => {
    await panel.press('Erase everything');
    await panel.press('All people, notes, sessions and settings in this browser', 'checkbox');
    await panel.press('Erase for good');
    await panel.says('New here, or restore from a backup?');
    const kept = await panel.page.evaluate(async () => ({
      local: Object.keys(await chrome.storage.local.get(null)),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(kept.local.filter((key) => key.startsWith('twin:'))).toEqual([]);
    expect(kept.databases).not.toContain('vis-a-vis-folder');
  });
});
