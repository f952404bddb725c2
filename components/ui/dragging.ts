/** Where a row of a list stands, in px from the top of the list. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
}

/**
 * The place a dragged row would take: it passes a neighbour when its leading edge has passed the
 * neighbour's middle. `offset` is how far it was dragged, in px, negative upwards.
 */
export function placeOf(boxes: readonly RowBox[], from: number, offset: number): number {
  const dragged = boxes[from];
  if (!dragged) return from;
  const top = dragged.top + offset;
  const bottom = top + dragged.height;
  const middle = (box: RowBox): number => box.top + box.height / 2;
  if (offset < 0) {
    const first = boxes.slice(0, from).findIndex((box) => top < middle(box));
    return first < 0 ? from : first;
  }
  return from + boxes.slice(from + 1).filter((box) => bottom > middle(box)).length;
}

/** How far the pointer must go before a press on a grip is a drag, in px. */
const SLACK = 3;

/**
 * Drags a row of a list by its grip, from the press on; the rows between make room. `onStart` when
 * it has begun, `onEnd` with the place the row was let go at. Escape, or a pointer that is taken
 * away, puts it back.
 */
export function dragRow(
  press: PointerEvent & { readonly currentTarget: EventTarget | null },
  list: HTMLElement,
  on: { readonly start: () => void; readonly end: (from: number, to: number) => void },
): void {
  const grip = press.currentTarget;
  if (press.button !== 0 || !(grip instanceof HTMLElement)) return;
  // No text is selected, and the focus stays where it is.
  press.preventDefault();
  grip.setPointerCapture(press.pointerId);
  const listening = new AbortController();
  const { signal } = listening;
  let drag: ReturnType<typeof beginDrag> | undefined;
  let started = false;
  grip.addEventListener(
    'pointermove',
    ({ clientY }) => {
      if (!started && Math.abs(clientY - press.clientY) < SLACK) return;
      if (!started) {
        started = true;
        on.start();
        return;
      }
      // Not before the second move: what `start` unfolded stands there by now.
      drag ??= beginDrag(list, grip, press.clientY);
      drag?.follow(clientY);
    },
    { signal },
  );
  const stop = (letGo: boolean): void => {
    listening.abort();
    const ended = drag?.end();
    if (letGo && ended && ended.from !== ended.to) on.end(ended.from, ended.to);
  };
  grip.addEventListener('pointerup', () => stop(true), { signal });
  grip.addEventListener('pointercancel', () => stop(false), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      stop(false);
    },
    { signal, capture: true },
  );
}

/** Measures the rows, and from then on moves them by style alone. */
function beginDrag(list: HTMLElement, grip: HTMLElement, pressedAt: number) {
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const from = rows.findIndex((row) => row.contains(grip));
  const row = rows[from];
  if (!row) return undefined;
  const origin = list.getBoundingClientRect().top;
  const boxes = rows.map((each): RowBox => {
    const { top, height } = each.getBoundingClientRect();
    return { top: top - origin, height };
  });
  const own = boxes[from] ?? { top: 0, height: 0 };
  const last = boxes.at(-1) ?? own;
  const room = last.top + last.height - own.top - own.height;
  const grabbedAt = pressedAt - origin;
  let to = from;
  list.dataset['dragging'] = '';
  row.dataset['dragged'] = '';

  function follow(clientY: number): void {
    // Against the list where it is now: it may have been scrolled.
    const wished = clientY - list.getBoundingClientRect().top - grabbedAt;
    const offset = Math.min(Math.max(wished, -own.top), room);
    to = placeOf(boxes, from, offset);
    for (const [place, each] of rows.entries()) {
      const makesRoom =
        place > from && place <= to ? -own.height : place < from && place >= to ? own.height : 0;
      each.style.translate = `0 ${place === from ? offset : makesRoom}px`;
    }
    row?.scrollIntoView({ block: 'nearest' });
  }

  function end(): { readonly from: number; readonly to: number } {
    delete list.dataset['dragging'];
    delete row?.dataset['dragged'];
    for (const each of rows) each.style.translate = '';
    return { from, to };
  }

  return { follow, end };
}
