import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_CLIENT_ID } from '../support/build-extension.ts';
import { openOffice, type Office } from './office.ts';
import { stored } from './stored.ts';
import { waitForWords } from './words.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ clientId: LOCAL_CLIENT_ID });
  office.google.signIn.blocked = 'status-400';
});
afterAll(() => office.close());

describe('an organisation that has not approved the app', () => {
  it('is named where Google refuses to open its page', async () => {
    const panel = await office.welcome();
    await panel.press('Next');
    await panel.press('Continue with Google');
    await panel.says('Google did not let Vis-à-vis in');
    await panel.says('Meanwhile it works without a calendar.');
    await panel.find('Try again');
  });

  it('gets a note to its admin that says what is asked for, and by whom', async () => {
    const panel = await office.welcome();
    const { extensionId, browser } = office.session;
    await browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${extensionId}`, ['clipboard-read']);
    await panel.press('Copy a note for your admin');
    await panel.says('Copied');
    const note = await panel.page.evaluate(() => navigator.clipboard.readText());
    expect(note).toContain('Google Admin console');
    expect(note).toContain('calendar.events.owned.readonly');
    expect(note).toContain('It cannot change anything.');
    expect(note).toContain(`Client id: ${LOCAL_CLIENT_ID}. Extension id: ${extensionId}.`);
  });

  it('may show a page that the user closes: the note is offered all the same', async () => {
    office.google.signIn.blocked = 'status-200';
    const panel = await office.welcome();
    const window = await office.signInWindow(panel, 'Try again');
    await waitForWords(window, 'admin_policy_enforced');
    await window.close();
    await panel.says('Google did not give access');
    await panel.find('Copy a note for your admin');
  });

  it('leaves everything else to work: somebody is added by hand', async () => {
    const panel = await office.welcome();
    await panel.press('Continue without calendar');
    await panel.says('Without a calendar you add the people you meet one-on-one by hand.');
    await panel.press('Done');
    await panel.says('Nobody here yet');
    await panel.press('Add person');
    await panel.write('Name', 'Zoe Quist');
    await panel.press('Add');
    await panel.says('Zoe Quist added');
    await panel.says('No calendar connected.');
    const people = await stored(panel.page, 'people');
    expect(people.map(({ name, account }) => [name, account])).toEqual([['Zoe Quist', 'local']]);
  });

  it('explains a try from home in the settings', async () => {
    office.google.signIn.blocked = 'status-400';
    const panel = await office.welcome();
    await panel.press('Connect Google Calendar');
    await panel.says('Google did not let Vis-à-vis in');
    await panel.says('No calendar connected. People can be added by hand.');
    await panel.find('Copy a note for your admin');
  });

  it('may change its mind: who was added by hand stays', async () => {
    office.google.signIn.blocked = false;
    const panel = await office.welcome();
    await office.signIn(panel, 'Try again');
    await panel.says('Connected as mira@northwind.example.');
    await panel.press('Back');
    await panel.says('Synced');
    await panel.unfoldTo('Zoe Quist');
    for (const { name } of office.people) await panel.unfoldTo(name);
    const [zoe] = await stored(panel.page, 'people');
    expect(zoe).toMatchObject({ name: 'Zoe Quist', account: 'mira@northwind.example' });
    expect(panel.complaints).toEqual([]);
  });
});
