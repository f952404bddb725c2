import type { ComponentChildren, Ref } from 'preact';
import './check-row.css';

export interface CheckRowProps {
  /** What checking does, and to what. */
  readonly label: string;
  /** The row's words, or the field they are changed in. */
  readonly children: ComponentChildren;
  readonly onCheck?: (checked: boolean) => void;
  readonly checked?: boolean;
  /** A round check box, as small as a bullet. */
  readonly round?: boolean;
  /** What else can be done with the row. */
  readonly end?: ComponentChildren;
  readonly checkbox?: Ref<HTMLInputElement>;
}

/** A line that can be ticked off. Without `onCheck` there is a dot in the place of the check box. */
export function CheckRow(props: CheckRowProps) {
  const { onCheck, round = false } = props;
  return (
    <div class="check-row">
      {onCheck ? (
        <input
          ref={props.checkbox ?? null}
          class={round ? 'check check-round' : 'check'}
          type="checkbox"
          aria-label={props.label}
          checked={props.checked ?? false}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
      ) : (
        <span class="check-dot" aria-hidden="true" />
      )}
      <div class="check-row-main">{props.children}</div>
      {props.end !== undefined && <div class="check-row-end">{props.end}</div>}
    </div>
  );
}
