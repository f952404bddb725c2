import type { ComponentChildren } from 'preact';

export interface ChartMarkProps {
  /** What it says, shown on hover and focus and read aloud. */
  readonly words: string;
  /** The ids of the sessions it counts. */
  readonly sessions: readonly string[];
  /** The one Tab stops at: the first of its picture, until arrows moved on. */
  readonly isStop: boolean;
  readonly children: ComponentChildren;
}

/**
 * Something in a picture that can be pointed at, reached by arrows, and opened. It listens to nothing
 * itself: there are hundreds of them, and the picture around them listens for all (`use-marks.ts`).
 */
export function ChartMark({ children, ...mark }: ChartMarkProps) {
  return <g {...markOf(mark)}>{children}</g>;
}

/** What makes a group of shapes a mark. */
export function markOf({ words, sessions, isStop }: Omit<ChartMarkProps, 'children'>) {
  return {
    class: 'chart-mark',
    role: 'button',
    // Ids have no spaces.
    'data-mark': sessions.join(' '),
    // Lower case: in SVG the names of attributes are told apart by it.
    tabindex: isStop ? 0 : -1,
    'aria-label': words,
  } as const;
}
