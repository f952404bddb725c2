/** Where the card stands: beside what was pressed, inside the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 8;
/** Below this width of the window there is no beside. */
const narrow = 700;

/** The card's left and top corner, in pixels of the window. */
export function placeCard(anchor: Box, card: Size, window: Size): { left: number; top: number } {
  const highest = Math.max(gap, window.height - card.height - gap);
  if (window.width < narrow) {
    return { left: Math.max(0, (window.width - card.width) / 2), top: highest };
  }
  const right = anchor.left + anchor.width + gap;
  const left = anchor.left - card.width - gap;
  const fitsRight = right + card.width + gap <= window.width;
  const middle = Math.max(gap, (window.width - card.width) / 2);
  return {
    left: fitsRight ? right : left >= gap ? left : middle,
    top: Math.min(Math.max(gap, anchor.top), highest),
  };
}
