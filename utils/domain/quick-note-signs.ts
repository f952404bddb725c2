/**
 * The signs of a quick note: `#` makes a topic, `!` a follow-up of mine, `+` praise, none a note.
 * A sign stands in front of the text, with or without a space; a run of the same one ("!!!") counts
 * once. Right before a digit, or what else makes an expression of it, it is none: "#1on1", "#3 on
 * the list", "+1 for the idea", "+49 170", "!=", "+/-". A backslash before it, as in Markdown, says
 * that it is meant as written.
 */
import type { Day } from './types.ts';

/** What a quick note becomes. */
export type QuickNoteKind = 'note' | 'topic' | 'follow-up' | 'praise';

const SIGNS: Readonly<Record<Exclude<QuickNoteKind, 'note'>, string>> = {
  topic: '#',
  'follow-up': '!',
  praise: '+',
};
const KINDS: Readonly<Record<string, QuickNoteKind>> = {
  '#': 'topic',
  '＃': 'topic',
  '!': 'follow-up',
  '！': 'follow-up',
  '+': 'praise',
  '＋': 'praise',
};
/** In full width as well, as Chinese and Japanese keyboards write them. */
const SIGN = /^([#!+＃！＋])\1*(?![\p{Nd}=/<>*~^-])/u;
const ESCAPED = /^\\(?=\\*[#!+＃！＋])/u;

/** The text behind a sign. */
export interface Signed {
  readonly kind: QuickNoteKind;
  readonly text: string;
  /** A sign, or its escape, stood there: a further one is a part of the text. */
  readonly signed: boolean;
}

/** Reads the sign in front of a text. */
export function readSign(original: string): Signed {
  const text = original.trim();
  if (ESCAPED.test(text)) return { kind: 'note', text: text.slice(1), signed: true };
  const [run = '', sign = ''] = SIGN.exec(text) ?? [];
  const kind = KINDS[sign];
  return kind === undefined
    ? { kind: 'note', text, signed: false }
    : { kind, text: text.slice(run.length).trim(), signed: true };
}

/**
 * How a capture with no person yet is kept in the inbox, so that reading it again gives the same
 * kind, text and due date (a follow-up without one must not end in one).
 */
export function signedText(kind: QuickNoteKind, text: string, due?: Day): string {
  const trimmed = text.trim();
  if (kind !== 'note') {
    return `${SIGNS[kind]} ${trimmed}${due === undefined ? '' : ` · ${due}`}`.trim();
  }
  return readSign(trimmed).signed ? `\\${trimmed}` : trimmed;
}
