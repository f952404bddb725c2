import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('first run', () => {
  it('opens by itself after installation, can be skipped, and is resumed where it was', async () => {
    const panel = await office.welcome();
    await panel.says('Keep Vis-à-vis in sight');
    await panel.press('Next');
    await panel.says('Connect Google Calendar');
    await panel.press('Skip');
    await panel.says('Nobody here yet');
    await panel.says('Setting up is not finished.');
    await panel.page.reload();
    await panel.says('Setting up is not finished.');
    await panel.press('Go on');
    await panel.says('Nothing leaves this machine');
  });

  it('connects, and finds who the calendar shows', async () => {
    const panel = await office.welcome();
    await office.signIn(panel, 'Continue with Google');
    await panel.says('Connected as mira@northwind.example');
    await panel.press('Next');
    for (const { name } of office.people) await panel.says(name);
  });

  it('asks who is who and leads home', async () => {
    const panel = await office.welcome();
    await panel.press('All are reports');
    await panel.press('Done');
    await panel.says('Synced');
    await panel.says('Today');
    expect(await panel.text()).not.toContain('Setting up is not finished.');
    expect(panel.complaints).toEqual([]);
  });
});
