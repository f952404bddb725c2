import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Summary } from '../ui/Summary.tsx';
import './fold.css';

export interface FoldProps {
  readonly title: string;
  readonly count?: number;
  /** What is inside, in one line, while it is folded. */
  readonly words: string;
  /** Something inside is waiting: said beside the title. */
  readonly mark?: ComponentChildren;
  /** Unfolded from the start. */
  readonly open?: boolean;
  /** What a search that leads here seeks. */
  readonly record?: string;
  readonly children: ComponentChildren;
}

/** A part of the page that is folded away, its first words in sight. */
export function Fold(props: FoldProps) {
  const { title, count = 0, words, mark, open = false, children } = props;
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details
      class="fold"
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <Summary>
        <span class="fold-head">
          <span class="fold-title">
            {title}
            {count > 0 && <span class="section-count"> {count}</span>}
          </span>
          {mark}
          <span class="fold-words" dir="auto">
            {words}
          </span>
        </span>
      </Summary>
      <div class="fold-body" data-record={props.record}>
        {children}
      </div>
    </details>
  );
}
