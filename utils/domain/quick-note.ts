/**
 * Quick notes: "@Ana handled the outage well". The first `@` that names somebody the user knows
 * says whom the note is about; without one it goes to the inbox.
 */
import { fold, foldWithPlaces, type Folded } from './folding.ts';
import { wordsOfName } from './names.ts';
import type { KnownPerson } from './people.ts';

/** What a quick note becomes. Further kinds will have a sign of their own before the text. */
export type QuickNoteKind = 'note';

/** A quick note, read. */
export interface QuickNote {
  readonly kind: QuickNoteKind;
  /** Whom it is about; absent: the inbox, or the user picks one of the candidates. */
  readonly person?: KnownPerson;
  /** Who may be meant, where the mention is ambiguous. */
  readonly candidates: readonly KnownPerson[];
  /** What is kept: without the mention in front; one inside a sentence loses its sign only. */
  readonly text: string;
}

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
const GOES_ON = /^[._+@-]*[\p{L}\p{N}\p{M}]/u;
/** Right before an `@` these make it part of an address. */
const ADDRESS_BEFORE = /[\p{L}\p{N}\p{M}._%+@-]$/u;
const WORD = /^[^\s,;:!?()[\]{}"]+/u;
/** A nickname-like prefix has at least two letters ("@Da" for Daniel). */
const SHORTEST_PREFIX = 2;

/** Everything somebody answers to: the name, its beginnings, its words, the addresses. */
function aliasesOf(person: KnownPerson): Alias[] {
  const words = wordsOfName(person.name);
  const parts = [
    ...words.map((_, place) => words.slice(0, place + 1).join(' ')),
    ...words,
    ...person.emails.map((email) => email.replace(/@.*$/u, '')),
  ];
  const wholes = [person.name, words.join(' '), ...person.emails];
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

function beginsMention(before: string): boolean {
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

/** The note's words around a mention that stands at `from` to `to` of the original. */
function textWithout(original: string, from: number, to: number): string {
  const before = original.slice(0, from).trim();
  const after = original.slice(to);
  // "Ask @Ana about it", "@Ana's report": the name is a part of the sentence.
  if (before !== '' || /^['’]\p{L}/u.test(after)) {
    return (original.slice(0, from) + original.slice(from + 1)).trim();
  }
  return after.replace(/^\s*[.:,;–—-]?\s+|^[:,]/u, '').trim();
}

function startsOfMentions(folded: Folded, original: string): number[] {
  const starts: number[] = [];
  for (let at = folded.text.indexOf('@'); at >= 0; at = folded.text.indexOf('@', at + 1)) {
    if (beginsMention(original.slice(0, folded.from[at]))) starts.push(at);
  }
  return starts;
}

/** Reads a quick note. */
export function parseQuickNote(text: string, people: readonly KnownPerson[]): QuickNote {
  const folded = foldWithPlaces(text);
  const aliases = people.flatMap(aliasesOf);
  for (const start of startsOfMentions(folded, text)) {
    const mention = mentionAt(folded, start + 1, aliases);
    if (mention === undefined) continue;
    const from = folded.from[start] ?? 0;
    const to = folded.to[start + mention.length] ?? text.length;
    const rest = textWithout(text, from, to);
    const [person, ...others] = mention.candidates;
    return person !== undefined && others.length === 0
      ? { kind: 'note', person, candidates: [person], text: rest }
      : { kind: 'note', candidates: mention.candidates, text: rest };
  }
  return { kind: 'note', candidates: [], text: text.trim() };
}

/** Whom the mention being typed may become. */
export interface Completion {
  /** The place of the `@`. */
  readonly from: number;
  /** The place of the caret. */
  readonly to: number;
  /** Best first. */
  readonly people: readonly KnownPerson[];
}

function rankOf(query: string, person: KnownPerson): number {
  const matching = aliasesOf(person).filter((alias) => alias.folded.startsWith(query));
  if (matching.length === 0) return Infinity;
  const isNameStart = fold(wordsOfName(person.name).join(' ')).startsWith(query);
  return (person.listed ? 0 : 2) + (isNameStart ? 0 : 1);
}

/** Completions of the mention the caret is in; none when it is in none, or nobody matches. */
export function completions(
  text: string,
  caret: number,
  people: readonly KnownPerson[],
): Completion | undefined {
  const typed = text.slice(0, caret);
  const signs = [...typed.matchAll(/@/gu)].map((match) => match.index);
  const from = signs.findLast((at) => beginsMention(typed.slice(0, at)));
  if (from === undefined) return undefined;
  const query = foldWithPlaces(typed.slice(from + 1)).text;
  if (query.startsWith(' ')) return undefined;
  const ranked = people
    .filter((person) => person.listed || query !== '')
    .map((person) => ({ person, rank: rankOf(query, person) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || (fold(a.person.name) < fold(b.person.name) ? -1 : 1));
  return ranked.length === 0
    ? undefined
    : { from, to: caret, people: ranked.map(({ person }) => person) };
}

/** What to write for somebody so that nobody else is meant: the name, else an address. */
export function mentionFor(person: KnownPerson, people: readonly KnownPerson[]): string {
  const name = wordsOfName(person.name).join(' ');
  const forms = [name, ...person.emails];
  const plain = forms.find((form) => parseQuickNote(`@${form} `, people).person === person);
  return `@${plain ?? name}`;
}

/** The text with a completion taken, and where the caret goes. */
export function complete(
  text: string,
  completion: Completion,
  person: KnownPerson,
  people: readonly KnownPerson[],
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, completion.from)}${mentionFor(person, people)} `;
  return { text: before + text.slice(completion.to).trimStart(), caret: before.length };
}
