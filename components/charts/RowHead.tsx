import { fitted } from './fitted.ts';

export interface RowHeadProps {
  readonly name: string;
  /** The row's number, in words. */
  readonly end: string;
  /** Where the row begins, and how wide it is, in pixels. */
  readonly top: number;
  readonly width: number;
}

/** A row's name and its number over it; whoever hears instead of sees gets both from its marks. */
export function RowHead({ name, end, top, width }: RowHeadProps) {
  const y = top + 16;
  return (
    <>
      <text class="chart-name" aria-hidden="true" x={0} y={y}>
        {fitted(name, end, width)}
      </text>
      <text class="chart-end" aria-hidden="true" x={width} y={y} text-anchor="end">
        {end}
      </text>
    </>
  );
}
