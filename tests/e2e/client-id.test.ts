import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_CLIENT_ID } from '../support/build-extension.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ clientId: LOCAL_CLIENT_ID });
  panel = await office.settle();
  await panel.press('Settings');
});
afterAll(() => office.close());

describe('a client id of one’s own that Google does not know', () => {
  it('is refused at once where it cannot be one', async () => {
    await panel.write('Client id', 'local-team');
    await panel.press('Save');
    await panel.says('A client id ends in .apps.googleusercontent.com.');
    expect(await panel.page.evaluate(() => chrome.storage.local.get('clientId'))).toEqual({});
  });

  it('is never used with a token of another client', async () => {
    const before = office.google.requests.length;
    await panel.write('Client id', '-typo.apps.googleusercontent.com');
    await panel.press('Save');
    await panel.press('Sync now');
    await panel.says('mira@northwind.example must sign in again.');
    const since = [...office.google.requests].slice(before);
    expect(since.map(({ host, query, status }) => [host, query.get('client_id'), status])).toEqual([
      ['accounts.google.com', 'local-team-typo.apps.googleusercontent.com', 401],
      // Asked whether it can be reached at all, with a token that is none.
      ['www.googleapis.com', null, 401],
    ]);
  });

  it('stops at Google’s page, and the way back is beside', async () => {
    await panel.press('Sign in again');
    // The browser tells no more than that the page was an error, so the more likely cause is named.
    await panel.says('Google did not let Vis-à-vis in');
    await panel.says('mira@northwind.example must sign in again.');
    await panel.find('Remove');
  });

  it('leaves no trace once it is removed', async () => {
    const { email } = office.team.me;
    const before = await storedMeetings(panel.page, email);
    await panel.press('Remove');
    await syncNow(panel, email);
    await panel.says('Connected as mira@northwind.example.');
    expect((await storedMeetings(panel.page, email)).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
    await expectTruth(panel.page, office.google.world.calendar(email));
  });
});
