/**
 * Quick notes: "@Ana handled the outage well". The first `@` that names somebody the user knows
 * says whom the note is about; without one it goes to the inbox. A sign in front of the text,
 * before or after the name, says what it becomes: "@Ana !send the report by Fri".
 */
import { parseDue } from './due.ts';
import { fold, foldWithPlaces } from './folding.ts';
import { wordsOfName } from './names.ts';
import type { KnownPerson } from './people.ts';
import { aliasesOf, beginsMention, findMention, nicknameOf } from './quick-note-mentions.ts';
import { readSign, type QuickNoteKind } from './quick-note-signs.ts';
import type { Day } from './types.ts';

/** A quick note, read. */
export interface QuickNote {
  readonly kind: QuickNoteKind;
  /** Whom it is about; absent: the inbox, or the user picks one of the candidates. */
  readonly person?: KnownPerson;
  /** Who may be meant, where the mention is ambiguous. */
  readonly candidates: readonly KnownPerson[];
  /** What is kept: without the mention in front; one inside a sentence loses its sign only. */
  readonly text: string;
  /** Of a follow-up, where the text ended in one. */
  readonly due?: Day;
}

/** When and in which language a due date is written. */
export interface DueContext {
  readonly today: Day;
  /** BCP 47. */
  readonly locale: string;
}

/**
 * Reads a quick note. Signs are read in front of the text, before or after the mention; only the
 * first counts. A follow-up's due date is read where `due` says what day it is.
 */
export function parseQuickNote(
  text: string,
  people: readonly KnownPerson[],
  due?: DueContext,
): QuickNote {
  const first = readSign(text);
  const mention = findMention(first.text, people);
  const { kind, text: rest } =
    !first.signed && mention?.inFront === true
      ? readSign(mention.text)
      : { ...first, text: mention?.text ?? first.text };
  const candidates = mention?.candidates ?? [];
  const [person] = candidates;
  const timely = kind === 'follow-up' && due && parseDue(rest, due.today, due.locale);
  return {
    kind,
    ...(person !== undefined && candidates.length === 1 && { person }),
    candidates,
    text: rest,
    ...(timely && { text: timely.text, due: timely.day }),
  };
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
  const isNameStart = [wordsOfName(person.name).join(' '), ...nicknameOf(person)].some((name) =>
    fold(name).startsWith(query),
  );
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
