const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A name to be put into a sentence: where it may run the other way it is isolated, or it would
 * turn the punctuation and numbers around it.
 */
export function isolate(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** A number as the locale writes it: "1,240". */
export function numberWords(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A date is one word: no line ends within it. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00A0');
}

/** A text that stands on its own, its first letter large where the script has such: "Today 14:00". */
export function capitalise(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
