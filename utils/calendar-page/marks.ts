/**
 * The marks' stylesheet in the page (`marks-style.ts` has its rules): it touches no node, and goes
 * when the signal aborts.
 */
export interface Marks {
  /** Shows what these rules mark; none: nothing. */
  readonly show: (style: string) => void;
  /** Puts it back, should the page have put a list of its own in place. */
  readonly keep: () => void;
}

/** Makes the marks of a page. */
export function createMarks(page: Document, signal: AbortSignal): Marks {
  const sheet = new CSSStyleSheet();
  let isShown = false;
  const keep = (): void => {
    if (isShown && !page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets.push(sheet);
  };
  const show = (style: string): void => {
    isShown = style !== '' && !signal.aborted;
    if (isShown) sheet.replaceSync(style);
    else page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    keep();
  };
  signal.addEventListener('abort', () => show(''));
  return { keep, show };
}
