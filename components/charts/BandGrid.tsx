import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartMark } from './ChartMark.tsx';
import { roomFor } from './room-for.ts';

/** What stands in one band of a column: how many of either sign. */
export interface BandCell {
  /** Filled signs. */
  readonly dots: number;
  /** Rings around them. */
  readonly rings: number;
}

/** A stretch of time, and its cells from the lowest band up. */
export interface BandColumn {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly BandCell[];
  readonly words: string;
  readonly sessions: readonly string[];
}

export interface BandGridProps {
  readonly label: string;
  /** Written over it in an image that is saved. */
  readonly name: string;
  /** What the bands are called, from the lowest up. */
  readonly bands: readonly string[];
  /** The bands that are shaded, the lowest and the highest of them by place. */
  readonly shaded: readonly [low: number, high: number];
  /** Oldest first; in those without a sign nothing is known. */
  readonly columns: readonly BandColumn[];
}

const ROW = 20;
const FOOT = 20;
/** Between a band's name and the band, in px. */
const GAP = 8;
/** How large the signs are at most: radii in px. */
const DOT = 5;
const RING = 8;
/** The least room for a name under a column, in px. */
const NAME = 64;

/** Signs in bands over time, the more of them in one place the larger: no value, no line. */
export function BandGrid({ label, name, bands, shaded, columns }: BandGridProps) {
  const height = bands.length * ROW;
  const top = (band: number): number => height - (band + 1) * ROW;
  const most = Math.max(
    1,
    ...columns.flatMap(({ cells }) => cells.flatMap(({ dots, rings }) => [dots, rings])),
  );
  const first = columns.find(isKnown);
  return (
    <ChartCanvas label={label} height={height + FOOT} name={name}>
      {(width) => {
        const left = Math.min(width / 2, roomFor(bands) + GAP);
        const step = Math.min(72, (width - left) / Math.max(1, columns.length));
        const every = Math.max(1, Math.ceil(NAME / step));
        const end = left + columns.length * step;
        const radius = (count: number, full: number): number =>
          // Where there is little room a ring stays wider than the dot in it.
          Math.min(full, (step / 2) * (full / RING)) * (0.55 + 0.45 * Math.sqrt(count / most));
        return (
          <>
            <rect
              class="chart-band"
              x={left}
              y={top(shaded[1])}
              width={end - left}
              height={(shaded[1] - shaded[0] + 1) * ROW}
            />
            {bands.map((words, band) => (
              <g key={words} aria-hidden="true">
                <path class="chart-axis" d={`M${left} ${top(band) + ROW / 2}H${end}`} />
                <text class="chart-small" x={left - GAP} y={top(band) + 14} text-anchor="end">
                  {words}
                </text>
              </g>
            ))}
            {columns.map((column, at) => (
              <g key={column.key}>
                {isKnown(column) && (
                  <ChartMark
                    words={column.words}
                    sessions={column.sessions}
                    isStop={column === first}
                  >
                    <rect
                      class="chart-ground"
                      x={left + at * step}
                      y={1}
                      width={step}
                      height={height - 2}
                      rx={4}
                    />
                    {column.cells.map(({ dots, rings }, band) => {
                      const place = { cx: left + (at + 0.5) * step, cy: top(band) + ROW / 2 };
                      return (
                        <g key={bands[band]}>
                          {dots > 0 && (
                            <circle class="chart-dot" {...place} r={radius(dots, DOT)} />
                          )}
                          {rings > 0 && (
                            <circle class="chart-ring" {...place} r={radius(rings, RING)} />
                          )}
                        </g>
                      );
                    })}
                  </ChartMark>
                )}
                {at % every === 0 && left + at * step + NAME <= width + 8 && (
                  <text class="chart-small" aria-hidden="true" x={left + at * step} y={height + 15}>
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

function isKnown({ cells }: BandColumn): boolean {
  return cells.some(({ dots, rings }) => dots + rings > 0);
}

/** The two signs, for a legend. */
export function BandSign({ kind }: { readonly kind: 'dot' | 'ring' }) {
  return (
    <svg width={18} height={18} aria-hidden="true">
      <circle class={`chart-${kind}`} cx={9} cy={9} r={kind === 'dot' ? DOT : RING} />
    </svg>
  );
}
