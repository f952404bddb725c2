import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartMark } from './ChartMark.tsx';
import { RowHead } from './RowHead.tsx';

/** One row: its name and its number in words over it, and its parts from the beginning on. */
export interface SplitRow {
  readonly key: string;
  readonly name: string;
  readonly end: string;
  readonly parts: readonly SplitPart[];
}

export interface SplitPart {
  readonly value: number;
  readonly words: string;
  readonly sessions: readonly string[];
}

export interface SplitRowsProps {
  readonly label: string;
  readonly rows: readonly SplitRow[];
}

const ROW = 44;
const BAR = 14;

/** Rows of parts side by side, each part a mark: what a number is made of, for one row or thirty. */
export function SplitRows({ label, rows }: SplitRowsProps) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const first = rows.flatMap(({ parts }) => parts.filter(({ value }) => value > 0))[0];
  return (
    <ChartCanvas label={label} height={rows.length * ROW} row={ROW}>
      {(width) => {
        const x = (value: number): number => (value / most) * width;
        return rows.map((row, at) => (
          <g key={row.key}>
            <RowHead name={row.name} end={row.end} top={at * ROW} width={width} />
            {row.parts.map((part, place) => {
              if (part.value === 0) return null;
              const before = row.parts.slice(0, place).reduce((sum, { value }) => sum + value, 0);
              const box = { x: x(before), width: x(part.value) };
              return (
                <ChartMark
                  // The parts are always the same, in the same order.
                  key={String(place)}
                  words={part.words}
                  sessions={part.sessions}
                  isStop={part === first}
                >
                  <rect class="chart-ground" {...box} y={at * ROW + 20} height={22} rx={4} />
                  <rect
                    class={`chart-part chart-part-${place}`}
                    x={box.x + 1}
                    width={Math.max(1, box.width - 2)}
                    y={at * ROW + 24}
                    height={BAR}
                    rx={2}
                  />
                </ChartMark>
              );
            })}
          </g>
        ));
      }}
    </ChartCanvas>
  );
}
