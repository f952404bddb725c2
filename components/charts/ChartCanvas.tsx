import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Before it is measured, in px. */
const WIDTH = 640;

export interface ChartCanvasProps {
  readonly label: string;
  readonly height: number;
  /** A name over it where several stand in one saved image. */
  readonly name?: string;
  /** Draws for a width in px. */
  readonly children: (width: number) => ComponentChildren;
}

/**
 * An SVG as wide as its place, so that words in it keep their size. Tab stops at one of its marks,
 * arrows move among them.
 */
export function ChartCanvas({ label, height, name, children }: ChartCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
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
      >
        {width !== undefined && children(width)}
      </svg>
    </div>
  );
}
