/**
 * Checklists in a note's own text: `- [ ] Introduce her`. A tick changes that one letter and nothing
 * else, so that whoever writes elsewhere in the note at the same time is not in the way.
 */

/** Quote marks and bullets in front, then the box, then something to tick. */
const BOX =
  /^((?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])\](?=\s)/u;

/** The checkbox of a line: where its letter stands in the line, and whether it is ticked. */
function boxOf(line: string): { readonly at: number; readonly checked: boolean } | undefined {
  const [, before, letter] = BOX.exec(line) ?? [];
  return before === undefined || letter === undefined
    ? undefined
    : { at: before.length, checked: letter !== ' ' };
}

/** A checkbox as the reader of Markdown sees it. */
export interface SeenBox {
  /** The line it seems to stand in: of a line that a quote only continues, it cannot tell. */
  readonly line: number;
  readonly checked: boolean;
  /** The item it stands in front of. */
  readonly raw: string;
}

/**
 * The lines (the first is 0) in which checkboxes that were seen, in their order, stand. Where the
 * text has just as many lines that look like one, it is those; where not (an example in a block of
 * code looks like one), a box whose line has other words than it is not found: undefined.
 */
export function linesOfBoxes(
  text: string,
  seen: readonly SeenBox[],
): readonly (number | undefined)[] {
  const lines = linesOf(text);
  const alike = lines.flatMap((words, line) => (boxOf(words) === undefined ? [] : [line]));
  if (alike.length === seen.length) return alike;
  const nameOf = (checked: boolean | undefined, words: string): string => `${checked} ${words}`;
  const standing = Map.groupBy(alike, (line) => {
    const words = lines[line] ?? '';
    return nameOf(boxOf(words)?.checked, wordsAt(words));
  });
  const shown = Map.groupBy(seen, ({ checked, raw }) => nameOf(checked, wordsAt(raw)));
  const taken = new Set<number>();
  return seen.map((box) => {
    // As many lines as boxes say the same: it is those, in their order.
    const name = nameOf(box.checked, wordsAt(box.raw));
    const [places = [], boxes = []] = [standing.get(name), shown.get(name)];
    return places.length === boxes.length ? places[boxes.indexOf(box)] : lineOf(box);
  });

  function lineOf({ line, checked, raw }: SeenBox): number | undefined {
    const words = lines[line] ?? '';
    const isIt = boxOf(words)?.checked === checked && wordsAt(words) === wordsAt(raw);
    if (!isIt || taken.has(line)) return undefined;
    taken.add(line);
    return line;
  }
}

/** The words after the first checkbox, to the end of the line. */
function wordsAt(line: string): string {
  return /\[[ xX]\]([^\r\n]*)/u.exec(line)?.[1]?.trim() ?? '';
}

/** What a checkbox is about, as it was written. */
export function wordsOfBox(text: string, line: number): string {
  return wordsAt(linesOf(text)[line] ?? '');
}

/** The text with the checkbox of a line ticked, or not; the same text where there is none. */
export function tickChecklist(text: string, line: number, checked: boolean): string {
  const lines = linesOf(text);
  const words = lines[line];
  const box = words === undefined ? undefined : boxOf(words);
  if (words === undefined || box === undefined || box.checked === checked) return text;
  const start = lines.slice(0, line).reduce((sum, each) => sum + each.length, 0) + box.at;
  return `${text.slice(0, start)}${checked ? 'x' : ' '}${text.slice(start + 1)}`;
}

/** The lines of a text, each with what ends it. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/gu) ?? [];
}
