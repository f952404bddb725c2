import './monogram.css';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const LETTER = /[\p{L}\p{N}]/u;
/** Scripts whose letters take another shape beside one another. */
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

export interface MonogramProps {
  readonly name: string;
}

/** The initials of a name in a circle: a place for the eye, without a picture from anywhere. */
export function Monogram({ name }: MonogramProps) {
  return (
    <span class="monogram" aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/**
 * The first letters of the first and the last word; of an address, its first letter. What stands
 * in brackets ("Ana Ruiz (external)") is no part of the name. Letters that would join are kept
 * apart, as initials are.
 */
function initials(name: string): string {
  const bare = name.replace(/@.*/, '');
  const outside = wordsOf(bare.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ''));
  const words = outside.length > 0 ? outside : wordsOf(bare);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return picked
    .map((word) => firstLetter(word ?? ''))
    .join(JOINING.test(bare) ? '\u200C' : '')
    .toLocaleUpperCase();
}

function wordsOf(text: string): string[] {
  return text.split(/[\s.]+/).filter((word) => LETTER.test(word));
}

/** What a reader takes for one letter: it may be several code points. */
function firstLetter(word: string): string {
  const segments = Array.from(graphemes.segment(word), ({ segment }) => segment);
  return segments.find((segment) => LETTER.test(segment)) ?? segments[0] ?? '';
}
