/**
 * What gives way wrongly when words are long or run the other way. Runs in the page, so it is one
 * function that needs nothing from outside.
 */
export function layoutFaults(): string[] {
  /** A longer word may be broken where there is no room for it in a line of a narrow panel. */
  const LONG_WORD = 14;
  const root = document.documentElement;
  const faults: string[] = [];

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility()) return false;
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return false;
    }
    return true;
  };
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > root.clientWidth + 1 || left < -1;
      })
      .filter(isSeen);
    faults.push(...wide.slice(0, 3).map((each) => `reaches past the edge: ${nameOf(each)}`));
    if (wide.length === 0) faults.push('scrolls sideways');
  }

  // A drawing shows nothing beyond its edges. Its words cannot go on in another line, as those that
  // are made three times as long must.
  const isMadeLong = location.search.includes('text=');
  for (const words of isMadeLong ? [] : document.querySelectorAll('svg text')) {
    const edge = words.closest('svg')?.getBoundingClientRect();
    const { left, right } = words.getBoundingClientRect();
    if (edge && (left < edge.left - 1 || right > edge.right + 1)) {
      faults.push(`cut off in a drawing: “${words.textContent}”`);
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (!parent || text.trim() === '' || !isSeen(parent)) continue;
    if (parent.closest('script, option, textarea, code, pre, a')) continue;
    // An address ("https://...") is no word, and ends a line wherever it must.
    const words = text.replaceAll(/\S*[/@]\S*/gu, (address) => ' '.repeat(address.length));
    for (const { 0: word, index } of words.matchAll(/\p{Script=Latin}+/gu)) {
      if (word.length > LONG_WORD) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) {
        faults.push(`squeezed: “${word}” is broken in ${nameOf(parent)}`);
        break;
      }
    }
    const style = getComputedStyle(parent);
    const isCut = parent.scrollWidth > parent.clientWidth + 1 && style.display !== 'inline';
    const says = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (isCut && style.overflowX !== 'visible' && !says) {
      faults.push(`cut off: ${nameOf(parent)}`);
    }
  }
  return faults;
}
