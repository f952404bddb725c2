const first = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const later = `${first}0123456789`;

/**
 * The class name that a build uses for what the sources call `name`: six letters that mean nothing
 * and differ from build to build, as Google's do.
 */
export function className(seed: string, name: string): string {
  // FNV-1a, twice with different beginnings: it must be the same here and in the browser.
  let hash = 0n;
  for (const basis of [0x811c9dc5, 0x01234567]) {
    let half = basis;
    for (const letter of `${seed} ${name}`) {
      half = Math.imul(half ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    }
    hash = (hash << 32n) | BigInt(half >>> 0);
  }
  let made = '';
  for (let index = 0; index < 6; index += 1) {
    const letters = index === 0 ? first : later;
    made += letters[Number(hash % BigInt(letters.length))] ?? '';
    hash /= BigInt(letters.length);
  }
  return made;
}

/** A stylesheet with its class selectors as the build has them. It may use no addresses. */
export function renameClasses(seed: string, css: string): string {
  return css.replaceAll(/\.([a-z][\w-]*)/gi, (_, name: string) => `.${className(seed, name)}`);
}
