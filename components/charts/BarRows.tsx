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

/** With a thin bar under each of them rows are higher: it belongs to what is over it. */
const ROW = { plain: 44, double: 52 } as const;
/** Where a bar begins in its row, below the words. */
const TOP = 23;
const BAR = 12;

/** Bars in rows, one under the other: reads with one row and with thirty, at any width. */
export function BarRows({ label, bars, middle, band, ...given }: BarRowsProps) {
  const values = bars.flatMap(({ value = 0, line = 0, under = 0 }) => [value, line, under]);
  const most = given.most ?? (Math.max(...values, middle ?? 0, band?.[1] ?? 0) || 1);
  const row = bars.some(({ under }) => under !== undefined) ? ROW.double : ROW.plain;
  const height = bars.length * row;
  return (
    <ChartCanvas label={label} height={height} row={row}>
      {(width) => {
        const x = (value: number): number => (value / most) * (width - 2);
        // Across its bar and not through the words of the next one.
        const over = (value: number, at: number): string =>
          `M${x(value) + 1} ${at * row + TOP - 3}v${BAR + 6}`;
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
                  <rect class="chart-ground" x={0} y={at * row} width={width} height={row} rx={6} />
                  <rect
                    class="chart-bar"
                    x={0}
                    y={at * row + TOP}
                    width={x(bar.value ?? 0)}
                    height={BAR}
                    rx={3}
                  />
                  {bar.value === 0 && <path class="chart-none" d={`M1 ${at * row + TOP}v${BAR}`} />}
                  {bar.under !== undefined && (
                    <rect
                      class="chart-under"
                      x={0}
                      y={at * row + TOP + BAR + 2}
                      width={x(bar.under)}
                      height={4}
                    />
                  )}
                  {bar.line !== undefined && <path class="chart-line" d={over(bar.line, at)} />}
                </ChartMark>
                <RowHead name={bar.name} end={bar.end} top={at * row} width={width} />
                {middle !== undefined && <path class="chart-middle" d={over(middle, at)} />}
              </g>
            ))}
          </>
        );
      }}
    </ChartCanvas>
  );
}
