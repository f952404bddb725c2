/**
 * What was typed into a text, and where. Of all the ways in which a text may have become another by
 * typing alone the one with the fewest places counts, and of these the latest: people go on typing
 * where they are, and mostly at the end. A comparison that only looks for what two texts have in
 * common takes the "a" of a new word for the "a" of an old one.
 */

/** So many letters times inserted letters are looked at; what is more takes too long for a key. */
const MOST_WORK = 4_000_000;
/** More places than a text can have. */
const NEVER = 1e9;

/**
 * What stands before each letter of `base`, and at last what stands behind it, in a text made from it
 * by typing alone. Undefined where it was not, or where there is too much of both.
 */
export function insertionsOf(base: string, text: string): readonly string[] | undefined {
  const [from, to] = [Array.from(base), Array.from(text)];
  if (!isWithin(from, to)) return undefined;
  const width = to.length - from.length + 1;
  if ((from.length + 1) * width > MOST_WORK) return undefined;
  return placesIn(from, to, width);
}

/** Whether all letters of one text are in another, in their order. */
function isWithin(base: readonly string[], text: readonly string[]): boolean {
  let place = 0;
  for (const letter of text) if (letter === base[place]) place += 1;
  return place === base.length;
}

/**
 * Fewest places, by how many letters of the base were met (`row`) and how many others (`extra`):
 * where the last letter was one of the base (`met`), and where it was typed in (`typed`).
 */
function placesIn(base: readonly string[], text: readonly string[], width: number): string[] {
  const met = new Int32Array((base.length + 1) * width).fill(NEVER);
  const typed = new Int32Array((base.length + 1) * width).fill(NEVER);
  const at = (row: number, extra: number): number => row * width + extra;
  const of = (table: Int32Array, place: number): number => table[place] ?? NEVER;
  met[0] = 0;
  for (let row = 0; row <= base.length; row += 1) {
    for (let extra = 0; extra < width; extra += 1) {
      const here = at(row, extra);
      if (row > 0 && base[row - 1] === text[row - 1 + extra]) {
        const before = at(row - 1, extra);
        met[here] = Math.min(of(met, before), of(typed, before));
      }
      if (extra > 0) {
        const before = at(row, extra - 1);
        typed[here] = Math.min(of(typed, before), of(met, before) + 1);
      }
    }
  }
  const insertions: string[] = base.map(() => '');
  insertions.push('');
  let [row, extra] = [base.length, width - 1];
  let isTyped = of(typed, at(row, extra)) <= of(met, at(row, extra));
  while (row > 0 || extra > 0) {
    const letter = text[row + extra - 1] ?? '';
    if (isTyped) {
      insertions[row] = letter + (insertions[row] ?? '');
      extra -= 1;
      const here = at(row, extra);
      isTyped = of(typed, here) <= of(met, here) + 1;
    } else {
      row -= 1;
      const here = at(row, extra);
      isTyped = of(typed, here) <= of(met, here);
    }
  }
  return insertions;
}
