/**
 * Stands in for the one browser API the components' words need. `?text=long` makes every message
 * three times as long, to see what gives way; `?text=pseudo` gives it accents, more room and
 * brackets, to see what has not come from a message and what is put together of pieces.
 */
import { english, language, messages } from 'virtual:messages';

const turns: Readonly<Record<string, (text: string) => string>> = {
  long: lengthen,
  pseudo: accent,
};
const turn = turns[new URLSearchParams(location.search).get('text') ?? ''];

/** A message as Chrome would give it, its substitutions filled in. */
function getMessage(name: string, substitutions: string | readonly string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  const message = messages[name]?.message ?? '';
  // What the language is called is no word that anybody reads.
  const isWords = turn !== undefined && name !== 'app_language';
  const shown = isWords ? message.split(' | ').map(turn).join(' | ') : message;
  return shown.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

/** Other languages take more room: the same words thrice, their places for values once. */
function lengthen(text: string): string {
  const bare = text.replaceAll(/\$\d|\{\w+\}/g, '').trim();
  return bare === '' ? text : `${text} ${bare} ${bare}`;
}

/** Letters that look like others of the same kind: still legible, and no one's own. */
const ACCENTED = new Map(
  Object.entries({ a: 'á', e: 'ë', i: 'ï', o: 'ô', u: 'û', A: 'Å', E: 'É' }),
);

/** Another language, as anybody can read it: accents, two fifths longer, in brackets. */
function accent(text: string): string {
  const bare = text.replaceAll(/\$\d|\{\w+\}/g, '').trim();
  if (!/\p{L}/u.test(bare)) return text;
  const words = text.replaceAll(/\$\d|\{\w+\}|[aeiouAE]/g, (each) => ACCENTED.get(each) ?? each);
  return `⟦${words}${' ~~~~'.repeat(Math.ceil((bare.length * 0.4) / 5))}⟧`;
}

/** English words of a message in the gallery's language, for scenes that press what they read. */
export function inLanguage(words: string): string {
  let best = { words, said: 1 };
  for (const [name, { message }] of Object.entries(english)) {
    for (const form of message.split(' | ')) {
      const pieces = form.split(/\$\d|\{\w+\}/);
      // Of several that it may be of, the one that says most of it.
      const said = pieces.join('').length;
      const pattern = pieces.map((piece) => RegExp.escape(piece)).join('(.+)');
      const values = new RegExp(`^${pattern}$`, 'u').exec(words)?.slice(1);
      if (values === undefined || said <= best.said) continue;
      const theirs = messages[name]?.message.split(' | ').at(-1) ?? '';
      best = { said, words: theirs.replaceAll(/\$\d|\{\w+\}/g, () => values.shift() ?? '') };
    }
  }
  return best.words;
}

Object.assign(globalThis, {
  browser: { runtime: { id: 'gallery' }, i18n: { getMessage, getUILanguage: () => language } },
});
