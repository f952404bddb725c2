/** Where the prep card goes: beside Google's card where there is room, never over its controls. */

/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The window's inside. */
export interface View {
  readonly width: number;
  readonly height: number;
}

/** Where the frame is put; its content scrolls where this is less than it wants. */
export interface Place extends View {
  readonly left: number;
  readonly top: number;
}

/** As wide as the side panel's narrowest, see `screens.md`. */
const WIDTH = 320;
/** Between the two cards, and to the window's edge. */
const GAP = 8;
/** Taller would hide the calendar, and one looks for the important things at the top. */
const TALLEST = 600;
/** Less than this of a taller card is no use below or above the other one. */
const LOW = 160;
/** The collapsed card's one line. */
const LEAST = 44;

/**
 * A place for a card that wants to be so tall: right of Google's, left, below, above, or over its
 * lower part. Without a card of Google's, on its edit page, at the side. Where it lies over the
 * page's controls it is put between them; they are asked for only then. Undefined: no room.
 */
export function placeBeside(
  card: Box | undefined,
  view: View,
  wanted: number,
  controls: () => readonly Box[],
): Place | undefined {
  const width = Math.min(WIDTH, view.width - 2 * GAP);
  const height = Math.min(wanted, TALLEST, view.height - 2 * GAP);
  const furthest = view.width - GAP - width;
  if (!card) return placeBetween({ left: furthest, top: 0, width, height }, view, controls());
  const right = card.right + GAP;
  const left = card.left - GAP - width;
  const top = clamp(card.top, view.height - GAP - height);
  if (right >= GAP && right <= furthest) return { left: right, top, width, height };
  if (left >= GAP && left <= furthest) return { left, top, width, height };

  const below = view.height - card.bottom - 2 * GAP;
  const above = card.top - 2 * GAP;
  const room = Math.max(below, below >= Math.min(height, LOW) ? 0 : above);
  if (room >= Math.min(height, LOW)) {
    const shown = Math.min(height, room);
    return {
      left: clamp(card.left, furthest),
      top: clamp(
        room === below ? card.bottom + GAP : card.top - GAP - shown,
        view.height - GAP - shown,
      ),
      width,
      height: shown,
    };
  }
  // As much beside it as there is room, on the wider side.
  const over = view.width - card.right < card.left ? left : right;
  return placeBetween({ left: clamp(over, furthest), top, width, height }, view, controls());
}

/** The lowest stretch of a column that is free of controls and has room enough, else the tallest. */
function placeBetween(place: Place, view: View, controls: readonly Box[]): Place | undefined {
  const { left, width, height } = place;
  const inColumn = controls
    .filter((one) => one.right > left && one.left < left + width)
    .toSorted((a, b) => a.top - b.top);
  let best: Place | undefined;
  let top = GAP;
  for (const { top: end, bottom } of [...inColumn, { top: view.height, bottom: 0 }]) {
    // A control may reach below the window, or lie there.
    const last = Math.min(end, view.height) - GAP;
    const shown = Math.min(height, last - top);
    if (shown >= Math.min(height, LOW, best?.height ?? LEAST)) {
      best = { left, top: last - shown, width, height: shown };
    }
    top = Math.max(top, bottom + GAP);
  }
  return best;
}

/** Whether two rectangles share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function clamp(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most));
}
