import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartMark } from './ChartMark.tsx';

/** One column: a stretch of time, and its parts from the ground up. */
export interface Column {
  readonly key: string;
  readonly parts: readonly number[];
  readonly words: string;
  readonly sessions: readonly string[];
  /** Under it, where there is room. */
  readonly name: string;
}

export interface ColumnsProps {
  readonly label: string;
  /** Oldest first. */
  readonly columns: readonly Column[];
}

const HEIGHT = 160;
const FOOT = 24;
const LEFT = 28;
/** The least room for a name under a column, in px. */
const NAME = 64;

/** Stacked columns over time; two weeks of them as well as ten years of quarters. */
export function Columns({ label, columns }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ parts }) => sum(parts)));
  return (
    <ChartCanvas label={label} height={HEIGHT + FOOT}>
      {(width) => {
        const step = Math.min(72, (width - LEFT) / Math.max(1, columns.length));
        const every = Math.max(1, Math.ceil(NAME / step));
        const y = (value: number): number => 8 + (1 - value / most) * (HEIGHT - 8);
        return (
          <>
            {[0, most].map((value) => (
              <g key={value} aria-hidden="true">
                <path class="chart-axis" d={`M${LEFT} ${y(value)}H${width}`} />
                <text class="chart-small" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
                  {value}
                </text>
              </g>
            ))}
            {columns.map((column, at) => (
              <g key={column.key}>
                <ChartMark words={column.words} sessions={column.sessions} isStop={at === 0}>
                  <rect
                    class="chart-ground"
                    x={LEFT + at * step}
                    y={0}
                    width={step}
                    height={HEIGHT}
                  />
                  {column.parts.map((part, place) => {
                    const below = sum(column.parts.slice(0, place));
                    return (
                      <rect
                        // The parts are always the same, in the same order.
                        key={String(place)}
                        class={`chart-part chart-part-${place}`}
                        x={LEFT + at * step + step * 0.12}
                        y={y(below + part)}
                        width={step * 0.76}
                        height={y(below) - y(below + part)}
                      />
                    );
                  })}
                </ChartMark>
                {at % every === 0 && LEFT + at * step + NAME <= width + 8 && (
                  <text
                    class="chart-small"
                    aria-hidden="true"
                    x={LEFT + at * step + step * 0.12}
                    y={HEIGHT + 18}
                  >
                    {column.name}
                  </text>
                )}
              </g>
            ))}
          </>
        );
      }}
    </ChartCanvas>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
