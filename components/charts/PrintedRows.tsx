export interface PrintedRowsProps {
  /** The id of what is drawn. */
  readonly drawn: string;
  /** Of what is drawn, and of each of its rows, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly row: number;
}

/**
 * Rows as they are printed: an image each, since an image does not go from page to page. They look
 * into the one on the screen, which is not printed then.
 */
export function PrintedRows({ drawn, width, height, row }: PrintedRowsProps) {
  const tops = Array.from({ length: Math.ceil(height / row) }, (_, at) => at * row);
  return (
    <div class="chart-printed" aria-hidden="true">
      {tops.map((top) => (
        <svg
          key={top}
          class="chart-canvas"
          viewBox={`0 ${top} ${width} ${row}`}
          width={width}
          height={row}
          direction="ltr"
        >
          <use href={`#${drawn}`} />
        </svg>
      ))}
    </div>
  );
}
