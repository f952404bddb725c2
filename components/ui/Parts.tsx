import { Fragment, type ComponentChildren } from 'preact';
import './parts.css';

export interface PartsProps {
  readonly parts: readonly ComponentChildren[];
}

/**
 * Facts in a row, "Report · every week": a line ends between two of them where it can, and never
 * begins with a dot.
 */
export function Parts({ parts }: PartsProps) {
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && ' '}
          <span class="part">
            {part}
            {place < parts.length - 1 && ' ·'}
          </span>
        </Fragment>
      ))}
    </>
  );
}
