/** Backups onto disks that are full, or that nobody may write to: the good ones stay, and it is said. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSound } from '../invariants/invariants.ts';
import { CAN_MAKE_DISKS, makeSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { buildAllowing } from './allowed-build.ts';
import {
  backupsIn,
  recordsIn,
  removeFolder,
  savingProfile,
  type SavingProfile,
} from './downloads.ts';
import { openOffice, type Office } from './office.ts';
import { chooseDrive, driveOf } from './drive.ts';
import type { Surface } from './surface.ts';
import { dumpDatabase, type Dump } from './whole-database.ts';

/** Room for a few backups, in megabytes. */
const DISK = 3;
const FAILED = 'No backup could be made';
const FULL = 'There is no room left on the disk.';

/** Files are named by the second, and of one second there is one. */
async function anotherSecond(page: Surface['page']): Promise<void> {
  await page.waitForFunction(
    (now) => Math.floor(Date.now() / 1_000) > Math.floor(now / 1_000),
    { polling: 50 },
    await page.evaluate(() => Date.now()),
  );
}

describe.skipIf(!CAN_MAKE_DISKS)('a backup, on disks that only Linux and root can mount', () => {
  let extensionDir: string;
  let profile: SavingProfile;
  /** Where downloads go, and where the browser keeps the folder that was chosen. */
  let downloads: SmallDisk;
  let drive: SmallDisk;
  let office: Office;
  let panel: Surface;
  let before: Dump;
  beforeAll(async () => {
    extensionDir = await buildAllowing('downloads');
    profile = savingProfile();
    downloads = makeSmallDisk(profile.folder, DISK);
    drive = makeSmallDisk(join(profile.userDataDir, 'Default', 'File System'), DISK);
    office = await openOffice({ extensionDir, userDataDir: profile.userDataDir });
    panel = await office.settle();
    await panel.press('Settings');
    await panel.press('Open your data');
    await panel.press('Back up every day');
    await panel.says('on this computer only.');
    await panel.says('1 file kept');
    before = await dumpDatabase(panel.page);
  });
  afterAll(async () => {
    await office.close();
    await downloads.remove();
    await drive.remove();
    await removeFolder(profile.userDataDir);
    await removeFolder(extensionDir);
  });

  /** Everything in the downloads folder, whatever its name, but what fills it up. */
  async function saved(): Promise<Map<string, string>> {
    const names = await readdir(profile.folder, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile() && one.name !== 'ballast');
    return new Map(
      files.map(({ parentPath, name }) => [
        name,
        readFileSync(join(parentPath, name)).toString('base64'),
      ]),
    );
  }

  /** Nothing in the database has changed, and nothing is wrong with it. */
  async function expectUntouched(): Promise<void> {
    await expectSound(await dumpDatabase(panel.page), { before });
  }

  /** A backup is whole: it has every record that is there. */
  async function expectWhole(path: string): Promise<void> {
    const { people = [], meetings = [] } = await dumpDatabase(panel.page);
    const records = await recordsIn(path);
    const of = (store: string) => records.filter((line) => line.startsWith(`{"store":"${store}"`));
    expect([of('people').length, of('meetings').length]).toEqual([people.length, meetings.length]);
  }

  it.each<[string, string, (is: boolean) => void]>([
    ['is full', FULL, (is) => (is ? downloads.fill() : downloads.free())],
    ['cannot be written', 'The file was stopped while it was saved.', (is) => downloads.lock(is)],
  ])('leaves what is there, and says so, where the downloads disk %s', async (_, words, spoil) => {
    const good = await saved();
    spoil(true);
    await panel.press('Back up now');
    await panel.says(FAILED);
    await panel.says(words);
    await panel.says('The last good one is of');
    expect(await saved()).toEqual(good);
    await expectUntouched();
    spoil(false);
    await panel.press('Try again');
    await panel.saysNoMore(FAILED);
    await panel.says(`${good.size + 1} files kept`);
    expect(Object.fromEntries(await saved())).toMatchObject(Object.fromEntries(good));
    for (const path of await backupsIn(profile.folder)) await expectWhole(path);
  });

  /** Fills the disk, or spoils how the page writes: of an open disk the system locks nothing. */
  async function spoilDrive(how: 'full' | 'locked' | 'torn'): Promise<void> {
    if (how === 'full') return drive.fill();
    await panel.page.evaluate((isLocked) => {
      const { prototype } = FileSystemFileHandle;
      const { createWritable } = prototype;
      Object.assign(globalThis, { mendDrive: () => Object.assign(prototype, { createWritable }) });
      prototype.createWritable = async function spoilt(this: FileSystemFileHandle) {
        if (isLocked) throw new DOMException('Not allowed.', 'NoModificationAllowedError');
        const real = await Reflect.apply(createWritable, this, []);
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (chunk) => real.write(chunk.subarray(0, chunk.length >> 1)),
          close: () => real.close(),
        }) as FileSystemWritableFileStream;
      };
    }, how === 'locked');
  }

  async function mendDrive(how: 'full' | 'locked' | 'torn'): Promise<void> {
    if (how === 'full') return drive.free();
    await panel.page.evaluate(() => {
      (globalThis as unknown as { mendDrive: () => void }).mendDrive();
    });
  }

  /** Backs up until there is one more whole file, beside all those that were there. */
  async function copyWell(known: Readonly<Record<string, number>>): Promise<void> {
    await anotherSecond(panel.page);
    await panel.press('Back up now');
    const whole = async () => {
      const now = await driveOf(panel.page);
      expect(now).toMatchObject(known);
      return Object.values(now).filter((size) => size > 1_000).length;
    };
    await expect.poll(whole, { timeout: 20_000 }).toBe(Object.keys(known).length + 1);
  }

  it.each([
    ['full', FULL],
    ['locked', 'cannot be written to'],
    ['torn', 'so it was thrown away'],
  ] as const)(
    'leaves what is there, and says so, where the chosen folder is %s',
    async (how, words) => {
      await chooseDrive(panel.page);
      await panel.says('Another folder');
      await copyWell(await driveOf(panel.page));
      const good = await driveOf(panel.page);
      await spoilDrive(how);
      await anotherSecond(panel.page);
      await panel.press('Back up now');
      await panel.says(words);
      expect(await driveOf(panel.page)).toEqual(good);
      await expectUntouched();
      await mendDrive(how);
      await copyWell(good);
      await panel.saysNoMore(words);
      await panel.says('also in “drive”.');
    },
  );
});
