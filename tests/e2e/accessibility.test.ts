import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, LOOKS, sideways } from './axe.ts';
import { openOffice, type Office } from './office.ts';
import { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice();
  panel = await office.welcome();
});
afterAll(() => office.close());

/** Everything wrong with the page as it is now, in a colour scheme. */
async function wrongs(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Nothing fades: a colour half-way would be judged.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  return [...(await breaches(page)), ...(await sideways(page))];
}

/** Everything wrong with the panel's page as it is now, narrow and wide, light and dark. */
async function panelWrongs(): Promise<string[]> {
  const found: string[] = [];
  for (const { width, scheme } of LOOKS) {
    await panel.page.setViewport({ width, height: 800 });
    const wrong = await wrongs(panel.page, scheme);
    found.push(...wrong.map((each) => `${width} px, ${scheme}: ${each}`));
  }
  await panel.page.setViewport({ width: 360, height: 800 });
  return found;
}

/** Everything wrong with the popup once it says the words; it is closed after. */
async function popupWrongs(words: string, typed = ''): Promise<string[]> {
  const popup = new Surface(await office.session.openPopup());
  await popup.says(words);
  await popup.page.keyboard.type(typed);
  if (typed.startsWith('@')) await popup.page.waitForSelector('::-p-aria([role="option"])');
  const found = [...(await wrongs(popup.page, 'light')), ...(await wrongs(popup.page, 'dark'))];
  // What was typed would be there the next time.
  for (const _ of typed) await popup.page.keyboard.press('Backspace');
  await popup.page.close();
  return found;
}

describe('the judge', () => {
  it('sees what is wrong', async () => {
    const page = await office.session.page('manifest.json');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.cssText = 'width: 200vw; display: block';
      document.body.append(button);
    });
    expect(await breaches(page)).toContainEqual(expect.stringContaining('button-name'));
    expect(await sideways(page)).toEqual(['BUTTON ']);
    await page.close();
  });
});

// One story in order: every state the surfaces can be in, as it comes by.
describe('everybody can use', () => {
  it('the first step of first run, and the popup before it', async () => {
    await panel.says('Keep Vis-à-vis in sight');
    expect(await panelWrongs()).toEqual([]);
    expect(await popupWrongs('Three short steps')).toEqual([]);
  });

  it('home with nobody on it', async () => {
    await panel.press('Skip');
    await panel.says('Nobody here yet');
    expect(await panelWrongs()).toEqual([]);
    await panel.press('Go on');
    await panel.press('Next');
  });

  it('the second step of first run, and what it says when Google refuses', async () => {
    await panel.says('Nothing leaves this machine');
    expect(await panelWrongs()).toEqual([]);
    await office.signIn(panel, 'Continue with Google', { answer: 'Cancel' });
    await panel.says('Google did not give access');
    expect(await panelWrongs()).toEqual([]);
  });

  it('the third step of first run', async () => {
    await office.signIn(panel, 'Try again');
    await panel.press('Next');
    await panel.find('All are reports');
    await panel.says('chosen');
    await panel.saysNoMore('Reading your calendar');
    expect(await panelWrongs()).toEqual([]);
    await panel.press('Add person');
    await panel.write('Name', 'נועה לוי');
    expect(await panelWrongs()).toEqual([]);
    await panel.press('Peer', 'radio');
    await panel.press('Add');
    await panel.says('נועה לוי');
    await panel.press('All are reports');
    await panel.press('Done');
    await panel.says('Synced');
  });

  it('home with everything on it', async () => {
    const popup = new Surface(await office.session.openPopup());
    await popup.write('Quick note', 'שאלה אחת, and one in English\n', 'combobox');
    await popup.says('Saved to the inbox');
    await popup.page.close();
    await panel.says('Inbox 1');
    for (const fold of await panel.page.$$('[aria-expanded="false"]')) await fold.click();
    await panel.says('נועה לוי');
    expect(await panelWrongs()).toEqual([]);
  });

  it('the pages of people with long names and with names from right to left', async () => {
    for (const name of ['Maximiliane Wolkenstein-Hohenberg-Trauttmansdorff', 'נועה לוי']) {
      await panel.write('Find a person', name, 'searchbox');
      await panel.page.waitForFunction(() => document.querySelectorAll('.person-row').length === 1);
      await panel.page.keyboard.press('Tab');
      await panel.page.keyboard.press('Enter');
      await panel.find(name, 'heading');
      expect(await panelWrongs()).toEqual([]);
      await panel.press('Back');
    }
  });

  it('settings', async () => {
    await panel.press('Settings');
    await panel.says('Google account');
    expect(await panelWrongs()).toEqual([]);
    await panel.press('Sign out');
    await panel.says('Sign out?');
    expect(await panelWrongs()).toEqual([]);
    await panel.press('Cancel');
    await panel.press('Back');
  });

  it('the popup with its names unfolded', async () => {
    expect(await popupWrongs(office.team.next.person.name, '@')).toEqual([]);
  });

  it('home and popup in trouble', async () => {
    office.google.signIn.forgetGrants();
    await panel.press('Sync now');
    await panel.says('Google wants you to sign in again');
    expect(await panelWrongs()).toEqual([]);
    expect(await popupWrongs('Google wants you to sign in again')).toEqual([]);
    expect(panel.complaints).toEqual([]);
  });
});
