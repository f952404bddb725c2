import './monogram.css';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export interface MonogramProps {
  readonly name: string;
  readonly large?: boolean;
}

/** The initials of a name in a circle: a place for the eye, without a picture from anywhere. */
export function Monogram({ name, large = false }: MonogramProps) {
  return (
    <span class={large ? 'monogram monogram-large' : 'monogram'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and the last word; of an address, its first letter. */
function initials(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s.]+/)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return picked
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** What a reader takes for one letter: it may be several code points. */
function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}
