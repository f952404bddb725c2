/**
 * Stands in for `@wxt-dev/i18n` where the extension asks for words (`tsconfig.json` and
 * `wxt.config.ts` put it in its place; the message files are still read by the package's own build).
 * Two things are told anew. Plurals: the package knows one and more than one, where Polish has three
 * forms and French takes none for one. And types: what each message may be given follows from its own
 * features, in one signature; the package's nine each go through all messages at every call, eight
 * hundred times eight hundred, and checking types and linting took five times as long.
 */
import { browser } from 'wxt/browser';
import { uiLocale } from './locale.ts';

/** What a message takes, as WXT reads it from the message file. */
interface Features {
  readonly plural: boolean;
  readonly substitutions: number;
  readonly namedSubstitutions?: readonly string[];
}

interface Unnamed extends Features {
  readonly namedSubstitutions?: never;
}

type Substitution = string | number;

/** As many values as there are numbered places, of which there are nine at most. */
type Numbered<Count extends number, Places extends readonly Substitution[] = []> = [Count] extends [
  Places['length'],
]
  ? Places
  : Places['length'] extends 9
    ? never
    : Numbered<Count, [...Places, Substitution]>;

type Named<Message extends Features> = Message extends { namedSubstitutions: infer Names }
  ? Names extends readonly string[]
    ? Readonly<Record<Names[number], Substitution>>
    : never
  : never;

/** Numbered values where there are places for them, then named ones where there are. */
type Values<Message extends Features> = [Message] extends [Unnamed]
  ? [Message] extends [{ substitutions: 0 }]
    ? []
    : [substitutions: Numbered<Message['substitutions']>]
  : [Message] extends [{ namedSubstitutions: readonly string[] }]
    ? [Message] extends [{ substitutions: 0 }]
      ? [substitutions: Named<Message>]
      : [substitutions: Numbered<Message['substitutions']>, namedSubstitutions: Named<Message>]
    : never;

/** Of a plural its number, and where that stands in the one numbered place, how it is written. */
type Arguments<Message extends Features> = [Message] extends [{ plural: false }]
  ? Values<Message>
  : [Message] extends [{ plural: true; substitutions: 1 } & Unnamed]
    ? [n: number, written?: Numbered<1>]
    : [Message] extends [{ plural: true; substitutions: 0 | 1 }]
      ? [n: number, ...([Message] extends [Unnamed] ? [] : [substitutions: Named<Message>])]
      : [Message] extends [{ plural: true }]
        ? [n: number, ...Values<Message>]
        : never;

/** The words of the message files, as the build typed them. */
export function createI18n<Messages extends Readonly<Record<keyof Messages, Features>>>(): {
  /** The words of a message. Of several messages at once, only what all of them may be given. */
  t<Key extends keyof Messages>(key: Key, ...given: Arguments<Messages[Key]>): string;
} {
  return { t: (key, ...given) => words(String(key), given) };
}

/** Chrome's own way to a message; its type for the names knows none of ours. */
const chrome: { getMessage(name: string, values: string[]): string } = browser.i18n;

function words(key: string, given: readonly unknown[]): string {
  const count = given.find((one) => typeof one === 'number');
  const numbered: readonly unknown[] | undefined = given.find((one) => Array.isArray(one));
  const message = messageOf(key, numbered ?? (count === undefined ? [] : [count]));
  const shown = count === undefined ? message : formOf(message, count);
  const named = given.find((one) => typeof one === 'object' && !Array.isArray(one));
  if (!named) return shown;
  const values = new Map(Object.entries(named).map(([name, value]) => [name, String(value)]));
  return shown.replaceAll(/\{(\w+)\}/g, (place, name: string) => values.get(name) ?? place);
}

/** Messages as they are in their file, which never change: hundreds of marks say the same one. */
const known = new Map<string, string>();

function messageOf(key: string, values: readonly unknown[]): string {
  const said = values.length === 0 ? known.get(key) : undefined;
  if (said !== undefined) return said;
  const message = chrome.getMessage(key.replaceAll('.', '_'), values.map(String));
  if (values.length === 0) known.set(key, message);
  return message;
}

const rules = new Map<string, Intl.PluralRules>();

/**
 * One of a message's forms, which the build joins with bars: for one, for a few where a language has
 * three (Polish: 2 to 4, 22 to 24 ...), and for all others.
 */
function formOf(message: string, count: number): string {
  const forms = message.split(' | ');
  const locale = uiLocale();
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  const place = ['one', ...(forms.length > 2 ? ['few'] : [])].indexOf(rule.select(count));
  return forms.at(place) ?? message;
}
