/**
 * Whether a title says "one-on-one". Titles are folded first (case, accents, dashes, widths), so
 * the table is written as people write. A language is a row.
 *
 * In a phrase a space stands for a space, a hyphen or nothing; a hyphen for itself; `*` at the
 * end for any further letters. What is left out on purpose: "Jour fixe" and "check-in" (any
 * number of people), "Mitarbeitergespräch", "medarbetarsamtal", "entretien annuel" (the yearly
 * review is another thing), "面談" alone (mostly job interviews), "121" (a room, a number).
 */
import { fold } from './folding.ts';
import type { CalendarEvent } from './calendar-types.ts';

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['one on one', 'one to one', 'one2one', 'tete a tete'],
  de: [
    'Einzelgespräch*',
    'Einzelgespraech*',
    'Vier Augen Gespräch*',
    '4 Augen Gespräch*',
    'unter vier Augen',
    'eins zu eins',
  ],
  fr: ['tête à tête', 'entretien individuel', 'entretiens individuels', 'point individuel'],
  es: ['uno a uno', 'cara a cara'],
  pt: ['um a um', 'cara a cara'],
  it: ['uno a uno', 'colloquio individuale', 'colloqui individuali'],
  nl: ['een op een'],
  pl: ['jeden na jeden'],
  // Without the hyphens "en till en" is "one more to a ...", "en til en" "one to a ...".
  sv: ['en-till-en'],
  'da, no': ['en-til-en'],
  ru: ['один на один', 'тет а тет'],
  tr: ['birebir görüşme*', 'bire bir görüşme*'],
  fi: ['kahdenkeskinen', 'kahdenkeskiset'],
  ja: ['ワンオンワン', '個人面談', '一対一'],
  zh: ['一对一', '一對一'],
  // Not 일대일로, the "Belt and Road".
  ko: ['일대일', '원온원'],
};
const NOT_AFTER_SPELLING = ['로'];

/** Only with these very accents, for words that mean something else without or with others. */
const ACCENTED_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  // "bila" is "white" in Czech once its accents are gone.
  nl: ['bila', "bila'tje", 'bilaatje'],
  'da, no': ['én til én'],
};

/** Between two ones: "1-on-1", "1 to 1", "1:1", "1x1", and in other languages' words. */
const BETWEEN_ONES = 'on to zu op till til a na на x 对 對 対 대'.split(' ');

/** Before a pair of ones or "O3" that is a number of something, a score or a reference. */
const NUMBERED: ReadonlySet<string> = new Set(
  (
    'sprint chapter level world room floor office section phase milestone version v release step part ' +
    'lesson unit module exercise figure table kapitel raum zimmer abschnitt stufe etage chapitre salle ' +
    'capitulo sala aula nivel capitolo hoofdstuk pokoj sal rum kapittel draw drew tie tied score result ' +
    'empate unentschieden remis gelijkspel pareggio ended genesis exodus psalm ratio scale massstab escala ' +
    'echelle echelon openai gpt chatgpt'
  ).split(' '),
);

/** After a pair of ones or "O3" that is a technical word, or a measure. */
const TECHNICAL: ReadonlySet<string> = new Set(
  (
    'mapping migration ratio scale replacement relation relationship relationships copy match matching parity ' +
    'port translation conversion aspect pixel pixels px matrix convolution nat umsetzung kopie abbildung ' +
    'massstab ubernahme miljoen rij draw tie score mini pro high preview model visa ozone levels layer'
  ).split(' '),
);

// Words end where another letter of an alphabet, or a digit, does not go on. Chinese, Japanese and
// Korean write without spaces ("田中さんと1on1", "1:1면담"), so their letters end a word too.
const WORD = String.raw`[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{Nd}]`;
const STARTS = String.raw`(?<!${WORD})`;
const ENDS = String.raw`(?:'?s)?(?!${WORD})`;

function patternOf(phrase: string, prepare: (text: string) => string): string {
  const open = phrase.endsWith('*');
  const words = prepare(open ? phrase.slice(0, -1) : phrase).replaceAll(' ', '[ -]?');
  return open ? String.raw`${words}\p{L}*` : words;
}

function keepAccents(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** Any phrase of a table. */
function anyOf(table: typeof SPELLINGS, prepare: (text: string) => string): string {
  const phrases = Object.values(table).flat();
  return `(?:${phrases.map((phrase) => patternOf(phrase, prepare)).join('|')})`;
}

const PHRASES = new RegExp(
  `${STARTS}${anyOf(SPELLINGS, fold)}${ENDS}(?!${NOT_AFTER_SPELLING.map(fold).join('|')})`,
  'gu',
);
const ACCENTED = new RegExp(`${STARTS}${anyOf(ACCENTED_SPELLINGS, keepAccents)}${ENDS}`, 'u');
// Neither a part of a time ("11:10"), a date ("1-1-2027"), a decimal nor a longer ratio.
const ONES = new RegExp(
  String.raw`${STARTS}(?<!\p{Nd}[.,:/-])(?:1 ?: ?1|1 ?- ?1|1-2-1|1[ -]?(?:${BETWEEN_ONES.map(fold).join('|')})[ -]?1|o3)${ENDS}(?![.,:/-]\p{Nd})`,
  'gu',
);
/** Written on purpose, as a tag: believed whatever stands around it. */
const HASHTAG = new RegExp(String.raw`#(?:1on1|1:1|1-on-1|o3|oneonone|one-on-one)${ENDS}`, 'u');

const LAST_WORD = /([\p{L}\p{N}]+)[\s#.(-]*$/u;
const FIRST_WORD = /^[\s-]*([\p{L}\p{N}]+)/u;
/** How much of the title around a match is looked at: a word and its spaces. */
const NEIGHBOURHOOD = 32;

/** Whether any match stands among words that do not make it a number, a score or a ratio. */
function isMeantSomewhere(title: string, pattern: RegExp): boolean {
  for (const match of title.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const before = title.slice(Math.max(0, match.index - NEIGHBOURHOOD), match.index);
    const after = title.slice(end, end + NEIGHBOURHOOD);
    const isNumbered = NUMBERED.has(LAST_WORD.exec(before)?.[1] ?? '');
    const isTechnical = TECHNICAL.has(FIRST_WORD.exec(after)?.[1] ?? '');
    if (!isNumbered && !isTechnical) return true;
  }
  return false;
}

/** Whether a title says "one-on-one" in one of the usual spellings or languages. */
export function isTaggedTitle(title: string): boolean {
  const folded = fold(title);
  return (
    HASHTAG.test(folded) ||
    isMeantSomewhere(folded, ONES) ||
    isMeantSomewhere(folded, PHRASES) ||
    ACCENTED.test(keepAccents(title))
  );
}

/** Whether an event is marked as a one-on-one: by its title, or by this product. */
export function isTagged(event: Pick<CalendarEvent, 'title' | 'marked'>): boolean {
  return event.marked || isTaggedTitle(event.title);
}
