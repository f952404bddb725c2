/**
 * The small words around a day, by language: what says that a day is meant, and what says that it
 * is a part of the sentence. A language is a row; others do with "·" or a comma before the day.
 */
import { fold } from './folding.ts';

/** The language whose words are always understood. */
export const ENGLISH = 'en';

/** The words around days, folded. */
export interface DueGrammar {
  /** "by", "until": before any day. */
  readonly until: readonly string[];
  /** "on": before weekdays and dates, not before "tomorrow" (German "am Morgen"). */
  readonly on: readonly string[];
  /** "next", before a weekday. */
  readonly next: readonly string[];
  /** After one of these a day is a part of the sentence: "the agenda for Friday". */
  readonly blocks: ReadonlySet<string>;
}

interface Row {
  readonly language: string;
  readonly until: string;
  readonly on: string;
  readonly next: string;
  readonly blocks: string;
}

/** Phrases apart by commas, blocks by spaces. */
const GRAMMARS: readonly Row[] = [
  {
    language: ENGLISH,
    until:
      "by,by the,until,till,'til,due,due:,due by,due on,latest,latest by,no later than,not later than",
    on: 'on,on the',
    next: 'next',
    blocks:
      'for of from since after before about than last past every each to and or between the a as not is was are early late later mid',
  },
  {
    language: 'de',
    until: 'bis,bis zum,bis am,spätestens,spätestens am,spätestens bis,fällig,fällig am',
    on: 'am,den',
    next: 'nächsten,nächster,nächste,am nächsten',
    blocks:
      'für von vom seit ab nach vor über zum zur jeden letzten vergangenen kommenden und oder der die im nicht ist war',
  },
  {
    language: 'fr',
    until: "d'ici,d'ici à,d'ici au,d'ici le,jusqu'à,jusqu'au,au plus tard,au plus tard le,pour le",
    on: 'le,ce',
    next: '',
    blocks: 'pour de du des depuis après avant chaque et ou la les un une au',
  },
  {
    language: 'es',
    until: 'para el,hasta,hasta el,a más tardar el',
    on: 'el,este',
    next: 'próximo,el próximo',
    blocks: 'para de del desde cada y o la los las por tras a un una',
  },
  {
    language: 'pt',
    until: 'até,até a,até o,até à,até ao',
    on: 'na,no,em',
    next: 'próxima,próximo,na próxima,no próximo',
    blocks: 'para de da do desde cada e ou a o as os após um uma',
  },
  {
    language: 'it',
    until: 'entro,entro il,fino a,al più tardi',
    on: 'il,questo',
    next: 'prossimo,il prossimo',
    blocks: 'per di del da dal dopo prima ogni e o la lo le a un una',
  },
  {
    language: 'nl',
    until: 'tot,tot en met,uiterlijk,uiterlijk op,tegen',
    on: 'op',
    next: 'volgende,aanstaande',
    blocks: 'voor van vanaf sinds na over elke iedere en of de het een vorige niet is was',
  },
  {
    language: 'pl',
    until: 'do,najpóźniej,najpóźniej w',
    on: 'w,we',
    next: '',
    blocks: 'na od po przed z i lub co każdy',
  },
  {
    language: 'sv',
    until: 'till,senast,innan,tills',
    on: 'på,den',
    next: 'nästa',
    blocks: 'för från efter sedan varje och eller i om förra en ett',
  },
];

function foldedList(phrases: string): string[] {
  return phrases.split(',').flatMap((phrase) => (phrase === '' ? [] : [fold(phrase)]));
}

/** English and the rows of the locale's language. */
export function dueGrammarOf(locale: string): DueGrammar {
  const [language] = locale.split('-');
  const rows = GRAMMARS.filter((row) => row.language === ENGLISH || row.language === language);
  const all = (key: 'until' | 'on' | 'next'): string[] =>
    rows.flatMap((row) => foldedList(row[key]));
  const words = rows.flatMap((row) => [...row.blocks.split(' '), ...row.next.split(',')]);
  const marks = [...all('until'), ...all('on')].flatMap((mark) => mark.split(' '));
  return {
    until: all('until'),
    on: all('on'),
    next: all('next'),
    blocks: new Set([...words.map(fold), ...marks].filter((word) => word !== '')),
  };
}
