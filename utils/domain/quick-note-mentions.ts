/**
 * Mentions in quick notes: what follows an `@`, as long as it is somebody the user knows, by name,
 * nickname or address, in any script.
 */
import { fold, foldWithPlaces, type Folded } from './folding.ts';
import { wordsOfName } from './names.ts';
import type { KnownPerson } from './people.ts';

/** What can be written after an `@` to mean somebody. */
interface Alias {
  readonly folded: string;
  readonly person: KnownPerson;
  /** The whole name or an address, not a part of a name. */
  readonly whole: boolean;
}

// After a letter of these the next word begins without a space. (The voicing marks of kana belong
// to no script.)
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3099\u309a]$/u;
/** A name goes on; a plus after it is a sign ("@Ana+great"), but where it is an address. */
const GOES_ON = /^(?:[._@-]*[\p{L}\p{N}\p{M}]|[._+-]*\+[\p{L}\p{N}._+-]*@)/u;
/** Right before an `@` these make it part of an address. */
const ADDRESS_BEFORE = /[\p{L}\p{N}\p{M}._%+@-]$/u;
const WORD = /^[^\s,;:!?()[\]{}"]+/u;
/** A nickname-like prefix has at least two letters ("@Da" for Daniel). */
const SHORTEST_PREFIX = 2;

/** What the user calls somebody, where it is not the name. */
export function nicknameOf({ record }: KnownPerson): string[] {
  return record?.nickname === undefined ? [] : [record.nickname];
}

/** Everything somebody answers to: the name, the nickname, its beginnings, its words, the addresses. */
export function aliasesOf(person: KnownPerson): Alias[] {
  const words = wordsOfName(person.name);
  const parts = [
    ...words.map((_, place) => words.slice(0, place + 1).join(' ')),
    ...words,
    ...person.emails.map((email) => email.replace(/@.*$/u, '')),
  ];
  const wholes = [person.name, words.join(' '), ...person.emails, ...nicknameOf(person)];
  const alias = (text: string, whole: boolean): Alias => ({ folded: fold(text), person, whole });
  const known = new Map<string, Alias>();
  for (const each of [
    ...wholes.map((text) => alias(text, true)),
    ...parts.map((text) => alias(text, false)),
  ]) {
    if (each.folded !== '' && !known.has(each.folded)) known.set(each.folded, each);
  }
  return [...known.values()];
}

/** Those on the user's list where any are; only else the archived and untracked. */
function preferListed(people: readonly KnownPerson[]): readonly KnownPerson[] {
  const unique = [...new Set(people)];
  const listed = unique.filter((person) => person.listed);
  return listed.length > 0 ? listed : unique;
}

/** Whether an `@` after this text begins a mention, and is no part of an address. */
export function beginsMention(before: string): boolean {
  return UNSPACED.test(before) || !ADDRESS_BEFORE.test(before);
}

/** Whether a name that was found ends where a letter, and where a word of the text does. */
function endsHere({ text, from }: Folded, alias: string, at: number): boolean {
  const end = at + alias.length;
  // Korean syllables fold to several letters: 수 is no end within 숙.
  if (end < text.length && from[end] === from[end - 1]) return false;
  const rest = text.slice(end);
  return UNSPACED.test(alias) ? !/^\p{M}/u.test(rest) : !GOES_ON.test(rest);
}

/** A place in the folded text that names somebody. */
interface Mention {
  readonly candidates: readonly KnownPerson[];
  /** Folded units after the `@` that are the name. */
  readonly length: number;
}

/** Who is meant by what follows an `@`: the longest of what anybody answers to. */
function mentionAt(folded: Folded, at: number, aliases: readonly Alias[]): Mention | undefined {
  const matching = aliases.filter(
    (alias) => folded.text.startsWith(alias.folded, at) && endsHere(folded, alias.folded, at),
  );
  const length = Math.max(0, ...matching.map((alias) => alias.folded.length));
  if (length > 0) {
    const longest = matching.filter((alias) => alias.folded.length === length);
    const wholes = longest.filter((alias) => alias.whole);
    const meant = wholes.length > 0 ? wholes : longest;
    return { candidates: preferListed(meant.map((alias) => alias.person)), length };
  }
  const word = (WORD.exec(folded.text.slice(at))?.[0] ?? '').replace(/[.'-]+$/u, '');
  if (word.length < SHORTEST_PREFIX) return undefined;
  const begun = aliases.filter((alias) => alias.folded.startsWith(word));
  return begun.length === 0
    ? undefined
    : { candidates: preferListed(begun.map((alias) => alias.person)), length: word.length };
}

/** The text around a mention, and whether the mention stood in front of it. */
interface Around {
  readonly text: string;
  readonly inFront: boolean;
}

/** The note's words around a mention that stands at `from` to `to` of the original. */
function textWithout(original: string, from: number, to: number): Around {
  const before = original.slice(0, from).trim();
  const after = original.slice(to);
  // "Ask @Ana about it", "@Ana's report": the name is a part of the sentence.
  if (before !== '' || /^['’]\p{L}/u.test(after)) {
    return { text: (original.slice(0, from) + original.slice(from + 1)).trim(), inFront: false };
  }
  return { text: after.replace(/^\s*[.:,;–—-]?\s+|^[:,]/u, '').trim(), inFront: true };
}

function startsOfMentions(folded: Folded, original: string): number[] {
  const starts: number[] = [];
  for (let at = folded.text.indexOf('@'); at >= 0; at = folded.text.indexOf('@', at + 1)) {
    if (beginsMention(original.slice(0, folded.from[at]))) starts.push(at);
  }
  return starts;
}

/** The first mention of somebody, and the text without it. */
export function findMention(
  text: string,
  people: readonly KnownPerson[],
): (Around & { readonly candidates: readonly KnownPerson[] }) | undefined {
  const folded = foldWithPlaces(text);
  const aliases = people.flatMap(aliasesOf);
  for (const start of startsOfMentions(folded, text)) {
    const mention = mentionAt(folded, start + 1, aliases);
    if (mention === undefined) continue;
    const from = folded.from[start] ?? 0;
    const to = folded.to[start + mention.length] ?? text.length;
    return { ...textWithout(text, from, to), candidates: mention.candidates };
  }
  return undefined;
}
