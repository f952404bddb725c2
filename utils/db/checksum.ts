/** The letters of a checksum. */
export const SUM_LENGTH = 14;

/**
 * Tells damage by accident: two 32-bit sums (FNV-1a from two beginnings) over the text's units, in
 * fourteen letters.
 */
export function checksum(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x01000193) ^ (two >>> 15);
  }
  const letters = (sum: number): string => (sum >>> 0).toString(36).padStart(SUM_LENGTH / 2, '0');
  return letters(one) + letters(two);
}
