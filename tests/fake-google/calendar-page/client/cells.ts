/** Which day each cell of the grid stands for. */
const days = new WeakMap<Element, Temporal.PlainDate>();

export function setDay(cell: Element, day: Temporal.PlainDate): void {
  days.set(cell, day);
}

/** The day of the innermost cell that an element lies in. */
export function dayOf(element: Element | null | undefined): Temporal.PlainDate | undefined {
  for (let cell = element; cell; cell = cell.parentElement) {
    const day = days.get(cell);
    if (day) return day;
  }
  return undefined;
}

/** The cell at a point of the window, through whatever lies on it. */
export function cellAt(x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => days.has(element));
}
