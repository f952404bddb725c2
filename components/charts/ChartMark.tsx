import type { ComponentChildren } from 'preact';
import { useChart } from './chart-context.ts';

export interface ChartMarkProps {
  /** What it says, shown on hover and focus and read aloud. */
  readonly words: string;
  /** The ids of the sessions it counts. */
  readonly sessions: readonly string[];
  /** The one Tab stops at: the first of its picture, until arrows moved on. */
  readonly isStop: boolean;
  readonly children: ComponentChildren;
}

/** Something in a picture that can be pointed at, reached by arrows, and opened. */
export function ChartMark({ words, sessions, isStop, children }: ChartMarkProps) {
  const chart = useChart();
  const open = (): void => chart.open(words, sessions);
  return (
    <g
      class="chart-mark"
      role="button"
      data-mark=""
      // Lower case: in SVG the names of attributes are told apart by it.
      tabindex={isStop ? 0 : -1}
      aria-label={words}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
      onFocus={(event) => chart.tell(event.currentTarget, words)}
      onBlur={chart.hush}
      onPointerEnter={(event) => chart.tell(event.currentTarget, words)}
      onPointerLeave={chart.hush}
    >
      {children}
    </g>
  );
}
