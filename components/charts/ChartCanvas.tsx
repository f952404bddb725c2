import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PrintedRows } from './PrintedRows.tsx';
import { usePrinting } from './use-printing.ts';
import { useStop } from './use-stop.ts';

/** Before it is measured, in px. */
const WIDTH = 640;

/** What is higher is printed row by row, in px: about a third of a page. */
const PRINTED_WHOLE = 400;

export interface ChartCanvasProps {
  readonly label: string;
  readonly height: number;
  /** A name over it where several stand in one saved image. */
  readonly name?: string;
  /** How high its rows are, if it consists of such, in px. */
  readonly row?: number;
  /** Draws for a width in px. */
  readonly children: (width: number) => ComponentChildren;
}

/**
 * An SVG as wide as its place, so that words in it keep their size. Tab stops at one of its marks,
 * arrows move among them.
 */
export function ChartCanvas({ label, height, name, row, children }: ChartCanvasProps) {
  const id = useId();
  const isPrinting = usePrinting();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<SVGSVGElement>(null);
  useStop(canvas);
  // Thirty of them are drawn once this way, and not twice.
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    setWidth(element.clientWidth > 0 ? element.clientWidth : WIDTH);
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="chart-frame" ref={frame}>
      <svg
        class="chart-canvas"
        role="group"
        aria-label={label}
        data-picture={name ?? ''}
        viewBox={`0 0 ${width ?? WIDTH} ${height}`}
        width={width ?? WIDTH}
        height={height}
        direction="ltr"
        ref={canvas}
      >
        {width !== undefined && <g id={id}>{children(width)}</g>}
      </svg>
      {isPrinting && width !== undefined && row !== undefined && height > PRINTED_WHOLE && (
        <PrintedRows drawn={id} width={width} height={height} row={row} />
      )}
    </div>
  );
}
