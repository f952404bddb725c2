import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import './dialog.css';

export interface DialogActionsProps {
  readonly onCancel: () => void;
  /** What is done; "Save" unless said. */
  readonly action?: string;
  /** Without it the form that this stands in is sent. */
  readonly onAction?: () => void;
  /** What is done cannot be taken back later, or not for long. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** What is neither "do it" nor "leave it", at the other end. */
  readonly aside?: ComponentChildren;
}

/** How a dialog ends: left, or done. */
export function DialogActions(props: DialogActionsProps) {
  const { onCancel, action = i18n.t('ui.save'), onAction, disabled, aside } = props;
  return (
    <div class="dialog-actions">
      {aside !== undefined && aside !== false && <span class="dialog-aside">{aside}</span>}
      <span class="dialog-pair">
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button
          kind={props.danger === true ? 'danger' : 'primary'}
          type={onAction === undefined ? 'submit' : 'button'}
          {...(onAction !== undefined && { onClick: onAction })}
          {...(disabled !== undefined && { disabled })}
        >
          {action}
        </Button>
      </span>
    </div>
  );
}
