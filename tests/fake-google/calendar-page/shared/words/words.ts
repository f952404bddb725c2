import type { Locale } from '../wire.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

const all: Readonly<Record<Locale, Words>> = { en, de, fr, ja };

/** What the page says in a language. */
export function wordsOf(locale: Locale): Words {
  return all[locale];
}
