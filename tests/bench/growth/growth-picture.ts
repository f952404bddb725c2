/** Growths as one picture: both scales count tenfold, so that in step with the data is a diagonal. */
import type { GrowthResult, Point } from './growth.ts';

/** One panel, in pixels. */
const PANEL = { width: 250, height: 190, left: 52, right: 26, top: 44, bottom: 40 } as const;
const COLUMNS = 3;
/** So many tenfolds the upright scale spans. */
const DECADES = 3;

const STYLE = `text{font:12px system-ui,sans-serif;fill:#333}.name{font-weight:600}.quiet{fill:#666}\
.grid{stroke:#ddd}.step{stroke:#999;stroke-dasharray:4 4}.line{fill:none;stroke:#0b57d0;stroke-width:2}\
.dot{fill:#0b57d0}@media(prefers-color-scheme:dark){text{fill:#e3e3e3}.quiet{fill:#aaa}.grid{stroke:#444}\
.step{stroke:#888}.line{stroke:#a8c7fa}.dot{fill:#a8c7fa}}`;

/** Draws them, three beside each other, as an SVG that follows the reader's theme. */
export function drawGrowths(results: readonly GrowthResult[]): string {
  const rows = Math.ceil(results.length / COLUMNS);
  const [width, height] = [PANEL.width * COLUMNS, PANEL.height * rows];
  const panels = results.map((result, at) => {
    const [x, y] = [(at % COLUMNS) * PANEL.width, Math.floor(at / COLUMNS) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${drawPanel(result)}</g>`;
  });
  const title = 'How long each thing takes with 1, 10 and 100 times the data';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}"><title>${title}</title><style>${STYLE}</style>${panels.join('')}</svg>\n`;
}

function drawPanel({ name, of, as, points }: GrowthResult): string {
  const inner = {
    width: PANEL.width - PANEL.left - PANEL.right,
    height: PANEL.height - PANEL.top - PANEL.bottom,
  };
  const sizes = points.map(({ size }) => Math.log10(size));
  const least = Math.floor(Math.log10(Math.min(...points.map(({ ms }) => ms))));
  const xOf = (size: number): number =>
    PANEL.left +
    ((Math.log10(size) - (sizes[0] ?? 0)) / ((sizes.at(-1) ?? 1) - (sizes[0] ?? 0))) * inner.width;
  const yOf = (ms: number): number =>
    PANEL.top + inner.height - ((Math.log10(ms) - least) / DECADES) * inner.height;
  const decades = Array.from({ length: DECADES + 1 }, (_, at) => 10 ** (least + at));
  const grid = decades.map(
    (ms) =>
      `<line class="grid" x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${round(yOf(ms))}" y2="${round(yOf(ms))}"/><text class="quiet" x="${PANEL.left - 6}" y="${round(yOf(ms) + 4)}" text-anchor="end">${timeWords(ms)}</text>`,
  );
  const places = points.map(({ size, ms }) => [round(xOf(size)), round(yOf(ms))] as const);
  return [
    `<text class="name" x="${PANEL.left}" y="18">${name}</text>`,
    `<text class="quiet" x="${PANEL.left}" y="34">${of}</text>`,
    ...grid,
    guide(as, points, xOf, yOf),
    `<polyline class="line" points="${places.map((place) => place.join()).join(' ')}"/>`,
    ...places.map(([x, y]) => `<circle class="dot" cx="${x}" cy="${y}" r="3.5"/>`),
    ...points.map(
      ({ size }) =>
        `<text class="quiet" x="${round(xOf(size))}" y="${PANEL.height - PANEL.bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
  ].join('');
}

/** How it may grow, from the first point on: in step with the data, or not at all. */
function guide(
  as: GrowthResult['as'],
  points: readonly Point[],
  xOf: (size: number) => number,
  yOf: (ms: number) => number,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const end = as === 'flat' ? first.ms : (first.ms * last.size) / first.size;
  return `<line class="step" x1="${round(xOf(first.size))}" y1="${round(yOf(first.ms))}" x2="${round(xOf(last.size))}" y2="${round(Math.max(PANEL.top, yOf(end)))}"/>`;
}

function timeWords(ms: number): string {
  return ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
