/** A profile whose databases are damaged while the browser is closed: what was written is there. */
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../support/build-extension.ts';
import { bundleCode } from '../support/bundle-code.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { DAMAGES, damageProfile } from './damaged-disk.ts';
import { ENGINES, enginesOnDisk, type Engine } from './engines.ts';
import type { LongRecordPage } from './long-record-page.ts';
import { openOffice } from './office.ts';
import { Surface } from './surface.ts';
import { dumpDatabase, type Dump } from './whole-database.ts';

const CODE = fileURLToPath(new URL('long-record-page.ts', import.meta.url));
/** As many as were there when the damage was measured. */
const NOTES = 2_000;
const PERSON = 'Ana Ruiz';

declare const longRecordPage: LongRecordPage;

/** Writes a long record into a profile and closes it; gives all that is in it. */
async function fillProfile(engine: Engine, userDataDir: string): Promise<Dump> {
  const office = await openOffice({ args: engine.args, userDataDir });
  try {
    await office.settle();
    const page = await office.session.page(QUIET_PAGE);
    await page.evaluate(await bundleCode(CODE));
    await page.evaluate(
      async (account, notes) => longRecordPage.fill(account, notes),
      office.team.me.email,
      NOTES,
    );
    expect(enginesOnDisk(office.session)).toEqual([engine.name]);
    return await dumpDatabase(page);
  } finally {
    await office.close();
  }
}

/** What has a second copy, as it was written. */
function recordsOf({ meta: _meta, syncPages: _pages, syncState, ...records }: Dump) {
  return { ...records, syncState: (syncState ?? []).length };
}

describe.each(ENGINES)('a damaged database of $name', (engine) => {
  let folder: string;
  let whole: Dump;
  let session: Session | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-damage-'));
    whole = await fillProfile(engine, join(folder, 'whole'));
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Starts the browser on a profile and opens the panel; Google cannot be reached. */
  async function open(userDataDir: string): Promise<Surface> {
    await session?.close();
    const extensionDir = await buildExtension();
    session = await launchBrowser({ extensionDir, userDataDir, args: engine.args });
    return new Surface(await session.page('sidepanel.html'));
  }

  function copy(name: string): string {
    const profile = join(folder, name.replaceAll(' ', '-'));
    cpSync(join(folder, 'whole'), profile, { recursive: true });
    return profile;
  }

  it('is whole to begin with, and nothing is said', async () => {
    const panel = await open(copy('untouched'));
    await panel.says(PERSON);
    expect(recordsOf(await dumpDatabase(panel.page))).toEqual(recordsOf(whole));
    expect(await panel.text()).not.toContain('restored');
  });

  const damages = DAMAGES.filter((damage) => damage.of.includes(engine.name));
  it.each(damages)('is whole again where $name, and that is said', async (damage) => {
    const profile = copy(damage.name);
    damageProfile(profile, damage);
    const panel = await open(profile);
    await panel.says('restored');
    await panel.says(PERSON);
    expect(recordsOf(await dumpDatabase(panel.page))).toEqual(recordsOf(whole));
    // Until it is read, it is said; then it is over.
    const again = await open(profile);
    await again.says('restored');
    await again.press('All right');
    await again.saysNoMore('restored');
    expect(recordsOf(await dumpDatabase(again.page))).toEqual(recordsOf(whole));
  });
});
