/** What the user wants to find, as typed: words, and phrases between quotes. */
import { fold } from './folding.ts';

/** What a record must contain to be found, all of it, in any order. */
export interface SearchQuery {
  /** Folded words and phrases, none twice, none empty. */
  readonly terms: readonly string[];
}

/** The quotes of any keyboard; which one begins and which one ends is not looked at. */
const QUOTES = /["“”„‟«»＂「」『』]/u;

/**
 * Reads what is typed. What stands between quotes has to occur as it stands there; a quote that is
 * still open reaches to the end.
 */
export function parseSearch(typed: string): SearchQuery {
  const pieces = typed.split(QUOTES).map(fold);
  const terms = pieces.flatMap((piece, at) => (at % 2 === 1 ? [piece] : piece.split(' ')));
  return { terms: [...new Set(terms)].filter((term) => term !== '') };
}

/** Whether whatever `to` finds was found by `from` already. */
export function narrows(from: SearchQuery, to: SearchQuery): boolean {
  return from.terms.every((before) => to.terms.some((term) => term.includes(before)));
}
