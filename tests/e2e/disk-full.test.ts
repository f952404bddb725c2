/** A disk that is full while somebody types: it is said, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAN_MAKE_DISKS, makeSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { ENGINES } from './engines.ts';
import { openOffice, type Office } from './office.ts';
import { openPage } from './person-page.ts';
import { Surface } from './surface.ts';
import { dumpDatabase } from './whole-database.ts';

const PERSON = 'Ana Ruiz';
const SAID = 'There is no room left on the disk';
/** What a browser and its profile need to run, with some room left, in megabytes. */
const DISK = 90;

describe.skipIf(!CAN_MAKE_DISKS).each(ENGINES)('a full disk, on $name', (engine) => {
  let folder: string;
  let disk: SmallDisk;
  let office: Office;
  let panel: Surface;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-full-'));
    disk = makeSmallDisk(join(folder, 'disk'), DISK);
    office = await openOffice({ args: engine.args, userDataDir: join(disk.folder, 'profile') });
    panel = await office.settle();
  });
  afterAll(async () => {
    await office.close();
    await disk.remove();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  /** The texts of all notes that are stored. */
  async function kept(): Promise<unknown[]> {
    const { notes = [] } = await dumpDatabase(panel.page);
    return notes.map((note) => Object(note)['text'] as unknown);
  }

  /** Whether a write has failed that the stores were not renewed after. */
  function hasFailed(): Promise<boolean> {
    return panel.page.evaluate(async () => {
      const { writeFailed } = await chrome.storage.session.get('writeFailed');
      return writeFailed === true;
    });
  }

  it('is said, and what is typed meanwhile is kept and saved when there is room', async () => {
    await openPage(panel, PERSON);
    await panel.press('Notes', 'tab');
    await panel.press('Coaching note');
    let typed = 'Before. ';
    await panel.page.keyboard.type(typed);
    await expect.poll(kept).toEqual([typed]);
    // The databases find some room within their own files, as long as there is any.
    while (!(await panel.text()).includes(SAID)) {
      disk.fill();
      const more = `${'word '.repeat(2_000)}\n`;
      await panel.page.keyboard.sendCharacter(more);
      typed += more;
    }
    await panel.page.keyboard.type('The last words.');
    typed += 'The last words.';
    const field = await panel.find('Coaching note', 'textbox');
    expect(await field.evaluate((one) => one instanceof HTMLTextAreaElement && one.value)).toBe(
      typed,
    );
    disk.free();
    await panel.saysNoMore(SAID);
    await expect.poll(kept, { timeout: 20_000 }).toEqual([typed]);
    // The stores begin new logs: what stands behind half a record could not be read again.
    await expect.poll(hasFailed, { timeout: 20_000 }).toBe(false);
  });

  it('leaves everything there for the next start', async () => {
    const [text] = await kept();
    await office.restart();
    panel = new Surface(await office.session.page('sidepanel.html'));
    await panel.says(PERSON);
    expect(await kept()).toEqual([text]);
  });
});
