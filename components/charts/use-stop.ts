import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps a picture reachable by Tab. Arrows move the stop from mark to mark behind the back of what
 * draws them; where the mark that has it is drawn no more, the first one gets it.
 */
export function useStop(canvas: { readonly current: SVGElement | null }): void {
  useLayoutEffect(() => {
    const marks = canvas.current?.querySelectorAll('[data-mark]') ?? [];
    if ([...marks].some((mark) => mark.getAttribute('tabindex') === '0')) return;
    marks[0]?.setAttribute('tabindex', '0');
  });
}
