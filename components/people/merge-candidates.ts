import { fold } from '../../utils/domain/folding.ts';
import { wordsOfName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';

/** How many entries are offered at once: our convention. */
const SHOWN = 5;

/** Entries to choose from. */
export interface MergeCandidates {
  readonly shown: readonly KnownPerson[];
  /** How many more there are. */
  readonly more: number;
}

/** The words by which two entries of one human resemble each other: of the name and the addresses. */
function wordsOf({ name, emails }: KnownPerson): ReadonlySet<string> {
  const locals = emails.flatMap((email) => email.replace(/@.*$/u, '').split(/[^\p{L}]+/u));
  const words = [...wordsOfName(name), ...locals].map(fold);
  return new Set(words.filter((word) => word.length > 1));
}

/**
 * The entries in which a name or an address has the words sought, those most alike first, then by
 * name.
 */
export function mergeCandidates(
  person: KnownPerson,
  others: readonly KnownPerson[],
  sought: string,
  locale: string,
): MergeCandidates {
  const own = wordsOf(person);
  const query = fold(sought.trim());
  const found = others
    .filter((other) => other.key !== person.key)
    .filter(({ name, emails }) => [name, ...emails].some((text) => fold(text).includes(query)))
    .map((other) => ({
      other,
      alike: [...wordsOf(other)].filter((word) => own.has(word)).length,
    }))
    .toSorted((a, b) => b.alike - a.alike || a.other.name.localeCompare(b.other.name, locale))
    .map(({ other }) => other);
  // One more is shown rather than told.
  const shown = found.length === SHOWN + 1 ? found : found.slice(0, SHOWN);
  return { shown, more: found.length - shown.length };
}
