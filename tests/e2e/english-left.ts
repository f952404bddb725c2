/** Finding English on a surface that should be in another language. */
import type { Frame, Page } from 'puppeteer-core';
import { messagesOf } from '../support/language.ts';
import { plain } from './surface.ts';

/** Everything that can be read or heard: texts in sight, and names, hints and places to write in. */
export async function shownTexts(page: Page | Frame): Promise<string[]> {
  const all = await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    const found: string[] = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.checkVisibility() === true) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll(spoken.map((one) => `[${one}]`).join())) {
      if (!element.checkVisibility()) continue;
      for (const name of spoken) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return [...new Set(all.map((text) => plain(text).trim()).filter((text) => text !== ''))];
}

/** Tells which of the texts are English, by the messages that the language says otherwise. */
export async function englishFinder(
  language: string,
): Promise<(texts: readonly string[]) => string[]> {
  const english = (await messagesOf('en')) ?? {};
  const theirs = (await messagesOf(language)) ?? english;
  const forms = (message = ''): string[] => plain(message).split(' | ');
  // What the language lacks is told by `tests/i18n/locales.test.ts`.
  const lacking = Object.entries(english).filter(([name]) => theirs[name] === undefined);
  const said = new Set(
    [...Object.values(theirs), ...lacking.map(([, each]) => each)].flatMap(({ message }) =>
      forms(message),
    ),
  );
  const allSaid = [...said].join('\n');
  const whole: RegExp[] = [];
  const parts: string[] = [];
  for (const [name, { message }] of Object.entries(english)) {
    if (theirs[name] === undefined || theirs[name].message === message) continue;
    for (const form of forms(message)) {
      const pieces = form.split(/\$\d|\{\w+\}/);
      if (said.has(form) || !/\p{L}{2}/u.test(pieces.join(''))) continue;
      whole.push(new RegExp(`^${pieces.map((piece) => RegExp.escape(piece)).join('.+')}$`, 'u'));
      // Within a longer text only what nobody writes by chance.
      const long = pieces.filter((piece) => piece.length >= 12 && /\p{L} \p{L}/u.test(piece));
      parts.push(...long.filter((piece) => !allSaid.includes(piece)));
    }
  }
  return (texts) =>
    texts.filter(
      (text) =>
        !said.has(text) &&
        (whole.some((form) => form.test(text)) || parts.some((part) => text.includes(part))),
    );
}
