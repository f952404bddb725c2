/**
 * Stands in for the one browser API the components' words need. `?text=long` makes every message
 * three times as long, to see what gives way.
 */
import { messages } from 'virtual:messages';

const long = new URLSearchParams(location.search).get('text') === 'long';

/** A message as Chrome would give it, its substitutions filled in. */
function getMessage(name: string, substitutions: string | readonly string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  const message = messages[name]?.message ?? '';
  // A language's tag is no word, and has one length.
  const shown =
    long && name !== 'app_language' ? message.split(' | ').map(lengthen).join(' | ') : message;
  return shown.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

/** Other languages take more room: the same words thrice, their places for values once. */
function lengthen(text: string): string {
  const bare = text.replaceAll(/\$\d|\{\w+\}/g, '').trim();
  return bare === '' ? text : `${text} ${bare} ${bare}`;
}

Object.assign(globalThis, {
  browser: { runtime: { id: 'gallery' }, i18n: { getMessage, getUILanguage: () => 'en' } },
});
