import { browser } from 'wxt/browser';

/** Chrome's own way to a message; its type for the names knows none of ours. */
const chrome: { getMessage(name: string): string; getUILanguage(): string } = browser.i18n;

/**
 * The locale of everything the product says. Where there are words in the browser's language, the
 * browser's locale, with its way to write days and numbers ("de-AT"); else that of the words, so
 * that no sentence is half in one language and half in another.
 */
export function uiLocale(): string {
  const browsers = chrome.getUILanguage();
  const language = chrome.getMessage('app_language');
  return language === '' || new Intl.Locale(browsers).language === language ? browsers : language;
}

/** Tells a page its language, and which way that is written. */
export function setLanguage(page: Document): void {
  const locale = new Intl.Locale(uiLocale());
  page.documentElement.lang = locale.toString();
  page.documentElement.dir = locale.getTextInfo().direction ?? 'ltr';
}
