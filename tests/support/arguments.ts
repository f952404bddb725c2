/**
 * Reads a task's words: names, and flags such as `--short` or `--seed 7`. npm keeps flags for
 * itself unless they follow `--`, but leaves them in the environment: they are found there too.
 */
export function readWords(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): { readonly names: readonly string[]; readonly flags: ReadonlyMap<string, string> } {
  const names: string[] = [];
  const flags = new Map<string, string>();
  for (const name of known) {
    const kept = env[`npm_config_${name}`];
    if (kept === 'true' && name !== 'short') {
      throw new Error(
        `npm kept --${name} and lost its value: write "--" before it, or --${name}=….`,
      );
    }
    if (kept) flags.set(name, kept);
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, flag, value] = /^--([a-z]+)(?:=(.*))?$/.exec(word) ?? [];
    if (flag === undefined) {
      names.push(word);
    } else if (!known.includes(flag)) {
      throw new Error(
        `There is no --${flag}; there is ${known.map((one) => `--${one}`).join(', ')}.`,
      );
    } else if (value !== undefined || flag === 'short') {
      flags.set(flag, value ?? 'true');
    } else {
      at += 1;
      flags.set(flag, words[at] ?? '');
    }
  }
  return { names, flags };
}
