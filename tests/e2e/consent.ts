import type { Page } from 'puppeteer-core';

/** What the user does on Google's page. */
export interface Consent {
  /** The account chosen. */
  readonly account?: string;
  readonly answer?: 'Allow' | 'Cancel';
  /** Scopes whose box is emptied, by a part of their name. */
  readonly untick?: readonly string[];
}

/** Answers Google's consent page; its window closes by that. */
export async function signInPage(page: Page, consent: Consent): Promise<void> {
  const { account, answer = 'Allow', untick = [] } = consent;
  const button = await page.waitForSelector(`::-p-aria([name="${answer}"][role="button"])`);
  const choice = await page.$(`input[name="account"][value="${account}"]`);
  await choice?.click();
  for (const scope of untick) {
    const box = await page.$(`input[name="scope"][value*="${scope}"]`);
    await box?.click();
  }
  await button?.click();
}
