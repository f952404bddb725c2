/** Steps of the keys that move among marks; `Infinity`: to the end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Arrows, Home and End move the focus among the marks of a picture; Tab then comes back there. */
export function moveMark(event: KeyboardEvent, within: Element): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...within.querySelectorAll<SVGElement>('[data-mark]')];
  const from = marks.findIndex((mark) => mark === document.activeElement);
  const to = marks[Math.max(0, Math.min(marks.length - 1, from + step))];
  if (from < 0 || to === undefined) return;
  event.preventDefault();
  for (const mark of marks) mark.setAttribute('tabindex', mark === to ? '0' : '-1');
  to.focus();
}
