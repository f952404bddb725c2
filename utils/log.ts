/**
 * The only place that prints. What is printed may end up in a bug report, so callers pass a fixed
 * sentence and plain facts (counts, codes): never a name, an address, a title, a note or a token.
 */
type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Hears what is printed in this context: the sentence, and of an error its class name. */
type Listener = (sentence: string, error?: string) => void;

let listener: Listener | undefined;

/** Has each line that is printed from now on told, too. */
export function hearLog(next: Listener): void {
  listener = next;
}

/** Something that was handled, and that a developer may want to know of. */
export function logWarning(sentence: string, facts: Facts = {}): void {
  console.warn(`[vis-a-vis] ${sentence}`, facts);
  listener?.(sentence);
}

/** Something that should not happen. Of an unknown error only its class name is printed. */
export function logError(sentence: string, error: unknown, facts: Facts = {}): void {
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`[vis-a-vis] ${sentence}`, { ...facts, error: name });
  listener?.(sentence, name);
}
