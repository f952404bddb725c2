/** Where two texts differ. */

/** One replaced stretch of a text. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const HIGH = /[\ud800-\udbff]$/u;

/** The one stretch in which two texts differ; never within a surrogate pair. */
export function replaced(base: string, text: string): Replaced {
  const room = Math.min(base.length, text.length);
  let from = 0;
  while (from < room && base[from] === text[from]) from += 1;
  if (HIGH.test(base.slice(0, from))) from -= 1;
  let tail = 0;
  while (tail < room - from && base.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  if (/^[\udc00-\udfff]/u.test(base.slice(base.length - tail))) tail -= 1;
  return { from, to: base.length - tail, by: text.slice(from, text.length - tail) };
}
