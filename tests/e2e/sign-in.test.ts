import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_CLIENT_ID } from '../support/build-extension.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ clientId: LOCAL_CLIENT_ID });
});
afterAll(() => office.close());

describe('signing in', () => {
  it('says what it means that access was refused, and offers what may help', async () => {
    const panel = await office.welcome();
    await panel.press('Next');
    await office.signIn(panel, 'Continue with Google', { answer: 'Cancel' });
    await panel.says('Google did not give access');
    await panel.says('If your organisation has to approve it first, its admin can.');
    await panel.find('Copy a note for your admin');
    await panel.find('Continue without calendar');
  });

  it('takes a closed window for the same', async () => {
    const panel = await office.welcome();
    const window = await office.signInWindow(panel, 'Try again');
    await panel.saysNoMore('Google did not give access');
    await window.close();
    await panel.says('Google did not give access');
    await panel.find('Copy a note for your admin');
  });

  it('says which permission is missing where a box was left empty', async () => {
    const panel = await office.welcome();
    await office.signIn(panel, 'Try again', { untick: ['calendar.events'] });
    await panel.says('One permission is missing');
    await panel.says('“See the events on Google calendars”');
    expect(await panel.text()).not.toContain('Connected as');
    const tokens = await panel.page.evaluate(() => chrome.storage.session.get());
    expect(JSON.stringify(tokens)).not.toContain('ya29.');
  });

  it('connects on the next try, with all that is asked for', async () => {
    const panel = await office.welcome();
    await office.signIn(panel, 'Try again');
    await panel.says('Connected as mira@northwind.example');
    expect([...office.google.signIn.grantOf(office.team.me.email)].toSorted()).toEqual([
      'https://www.googleapis.com/auth/calendar.events.owned.readonly',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(panel.complaints).toEqual([]);
  });
});
