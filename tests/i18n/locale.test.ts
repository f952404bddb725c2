import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { setLanguage, uiLocale } from '../../utils/i18n/locale.ts';

/** What Chrome gives: its own language, and words in the one that stands in the message file. */
function speak(browsers: string, words: string): void {
  const api: { getMessage(name: string): string; getUILanguage(): string } = browser.i18n;
  vi.spyOn(api, 'getUILanguage').mockReturnValue(browsers);
  vi.spyOn(api, 'getMessage').mockReturnValue(words);
}

describe('the locale', () => {
  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['de-AT', 'de', 'de-AT'],
    ['ja', 'ja', 'ja'],
    // There are no Italian words: English days stand in English sentences.
    ['it', 'en', 'en'],
    ['pt-BR', 'en', 'en'],
  ])('in a browser in %s, with words in %s, is %s', (browsers, words, locale) => {
    speak(browsers, words);
    expect(uiLocale()).toBe(locale);
  });
});

describe('a page', () => {
  let documentElement: { lang: string; dir: string };
  beforeEach(() => {
    documentElement = { lang: '', dir: '' };
  });
  const told = () => {
    setLanguage({ documentElement } as unknown as Document);
    return documentElement;
  };

  it('is told its language, and the way that is written', () => {
    speak('fr-CA', 'fr');
    expect(told()).toEqual({ lang: 'fr-CA', dir: 'ltr' });
    speak('he', 'he');
    expect(told()).toEqual({ lang: 'he', dir: 'rtl' });
    speak('he', 'en');
    expect(told()).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
