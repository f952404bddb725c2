import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartMark } from './ChartMark.tsx';
import { RowHead } from './RowHead.tsx';

/** One bar: its name over it, its number in words at the end. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  /** Undefined: there is nothing to draw, and the words say why. */
  readonly value: number | undefined;
  /** A thin line of its own: what was planned, what others have. */
  readonly line?: number;
  /** A thin bar of its own under it: what is known for sure, of part of it. */
  readonly under?: number;
  readonly end: string;
  readonly words: string;
  readonly sessions: readonly string[];
}

export interface BarRowsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The value at the far end; the greatest one unless given. */
  readonly most?: number;
  /** A line through all of them. */
  readonly middle?: number | undefined;
  /** A band behind all of them. */
  readonly band?: readonly [low: number, high: number] | undefined;
}

const ROW = 44;
const BAR = 12;
/** Bars in rows, one under the other: reads with one row and with thirty, at any width. */
export function BarRows({ label, bars, middle, band, ...given }: BarRowsProps) {
  const values = bars.flatMap(({ value = 0, line = 0, under = 0 }) => [value, line, under]);
  const most = given.most ?? (Math.max(...values, middle ?? 0, band?.[1] ?? 0) || 1);
  const height = bars.length * ROW;
  return (
    <ChartCanvas label={label} height={height}>
      {(width) => {
        const x = (value: number): number => (value / most) * (width - 2);
        return (
          <>
            {band && (
              <rect
                class="chart-band"
                x={x(band[0])}
                y={0}
                width={x(band[1]) - x(band[0])}
                height={height}
              />
            )}
            {bars.map((bar, at) => (
              <g key={bar.key}>
                <ChartMark words={bar.words} sessions={bar.sessions} isStop={at === 0}>
                  <rect class="chart-ground" x={0} y={at * ROW} width={width} height={ROW} rx={6} />
                  <rect
                    class="chart-bar"
                    x={0}
                    y={at * ROW + 23}
                    width={x(bar.value ?? 0)}
                    height={BAR}
                    rx={3}
                  />
                  {bar.under !== undefined && (
                    <rect
                      class="chart-under"
                      x={0}
                      y={at * ROW + 37}
                      width={x(bar.under)}
                      height={4}
                    />
                  )}
                  {bar.line !== undefined && (
                    <path
                      class="chart-line"
                      d={`M${x(bar.line) + 1} ${at * ROW + 20}v${BAR + 6}`}
                    />
                  )}
                </ChartMark>
                <RowHead name={bar.name} end={bar.end} top={at * ROW} width={width} />
              </g>
            ))}
            {middle !== undefined && <path class="chart-middle" d={`M${x(middle)} 0v${height}`} />}
          </>
        );
      }}
    </ChartCanvas>
  );
}
