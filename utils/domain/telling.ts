/**
 * A topic of mine that tells rather than asks ("You should ..."): a gentle mark, with a question
 * offered instead. Managers think they coach when they tell (field.md, rule f). What telling sounds
 * like is data by language; a language without data is never marked.
 */

/** How a kind of telling begins, in a language, and the question offered instead, by key. */
interface Telling {
  readonly says: RegExp;
  readonly instead: TellingKind;
}

/** Kinds of telling, each with its own question to offer. */
export type TellingKind = 'advice' | 'order' | 'blame';

/** As much of a text is looked at: a topic begins with what it is. */
const LOOKED_AT = 200;

const ENGLISH: readonly Telling[] = [
  {
    // "Why don't you", "why did you": blame in the form of a question.
    says: /^(?:so[, ]+|but[, ]+)?why (?:don['’]t|didn['’]t|did|do|haven['’]t|have|are|aren['’]t|can['’]t|couldn['’]t) (?:you|they|he|she)\b/iu,
    instead: 'blame',
  },
  {
    says: /\b(?:you|(?:he|she|they)) (?:really |just |also |probably |definitely |simply )?(?:should(?:n['’]t)?|ought to|need(?:s)? to|(?:ha(?:ve|s)|['’]ve) to|must(?:n['’]t)?|had better|['’]d better)\b/iu,
    instead: 'advice',
  },
  {
    says: /\b(?:you['’]d better|if i were you|my advice|i['’]d suggest|i (?:would )?suggest|i recommend|i want you to|i need you to|make sure (?:that )?you|tell (?:him|her|them) to)\b/iu,
    instead: 'advice',
  },
  {
    // "Start date" and "Stop loss" are topics, "stop answering at night" is an order.
    says: /^(?:please )?(?:(?:stop|start) \p{L}+ing|don['’]t|remember to|make sure|try to)\b/iu,
    instead: 'order',
  },
];

/** What telling sounds like, by language. */
const TELLINGS: Readonly<Record<string, readonly Telling[]>> = { en: ENGLISH };

/** Words that make it an open question after all. */
const ASKS: Readonly<Record<string, RegExp>> = {
  en: /^(?:what|how|which|where|when|who|in what way)\b[^.!]*\?/iu,
};

/** The kind of telling a text is; undefined where it asks, or where nobody can say. */
export function tellingOf(text: string, language: string): TellingKind | undefined {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const line = text.trim().slice(0, LOOKED_AT);
  if (ASKS[base]?.test(line) === true) return undefined;
  return TELLINGS[base]?.find(({ says }) => says.test(line))?.instead;
}

/** After so many dismissals it stays away for good. */
const DISMISSED_ENOUGH = 2;

/** Whether the mark may still be shown. */
export function mayMarkTelling(dismissals: number): boolean {
  return dismissals < DISMISSED_ENOUGH;
}

/** A topic that asks first and keeps what it told, in brackets: the question alone has no subject. */
export function askingInstead(text: string, question: string): string {
  return `${question} (${text.trim()})`;
}

/** The kind of mark a topic has, if any: mine only, none that was dismissed, none after a few were. */
export function tellingMark(
  {
    id,
    side,
    text,
  }: { readonly id: string; readonly side: 'theirs' | 'mine'; readonly text: string },
  language: string,
  dismissed: readonly string[],
): TellingKind | undefined {
  if (side !== 'mine' || !mayMarkTelling(dismissed.length) || dismissed.includes(id)) {
    return undefined;
  }
  return tellingOf(text, language);
}
