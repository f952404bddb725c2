/** Where chips lie beside one another: pure sums over minutes and days. */

/** A stretch of a day, in minutes. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

/** Percent of the column's width. */
export interface Lane {
  readonly left: number;
  readonly width: number;
}

/** What a chip may cover of its column: the rest is left to press for a new event. */
const usable = 94;

/** Bars of a day, in order of their start, side by side where they overlap. */
export function placeSideBySide(bars: readonly Bar[]): readonly Lane[] {
  return clustersOf(bars).flatMap((cluster) => {
    const lanes = firstFree(cluster.map(({ from, to }) => [from, to]));
    const count = Math.max(...lanes) + 1;
    const width = usable / count;
    return lanes.map((lane) => ({ left: lane * width, width }));
  });
}

/** Split where nothing goes on. */
function clustersOf(bars: readonly Bar[]): Bar[][] {
  const clusters: Bar[][] = [];
  let end = 0;
  for (const bar of bars) {
    if (bar.from >= end || clusters.length === 0) clusters.push([]);
    clusters.at(-1)?.push(bar);
    end = Math.max(end, bar.to);
  }
  return clusters;
}

/** Of stretches in order of their start: the number of the first row each finds free. */
export function firstFree(stretches: readonly (readonly [from: number, to: number])[]): number[] {
  const ends: number[] = [];
  return stretches.map(([from, to]) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
