/**
 * The types of `@wxt-dev/i18n`, told anew (`tsconfig.json` puts this file in their place): what each
 * message may be given follows from its own features, in one signature. The package's own have nine,
 * each of which goes through all messages at every call, eight hundred times eight hundred: checking
 * types and linting took five times as long. What may be given is the same.
 */

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

export declare function createI18n<Messages extends Readonly<Record<keyof Messages, Features>>>(): {
  /** The words of a message. Of several messages at once, only what all of them may be given. */
  t<Key extends keyof Messages>(key: Key, ...given: Arguments<Messages[Key]>): string;
};
