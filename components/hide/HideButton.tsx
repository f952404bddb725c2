import { i18n } from '#i18n';
import { Tip } from '../ui/Tip.tsx';
import { HideSign } from './HideSign.tsx';
import '../ui/button.css';

export interface HideButtonProps {
  readonly onHide: () => void;
  /** The key that does the same, as people write it ("Alt+Shift+H"); absent: none is set. */
  readonly keys?: string | undefined;
  /** 28 px instead of 32. */
  readonly small?: boolean;
}

/** Hides everything of everybody in every surface; its key is told on hover, on focus and aloud. */
export function HideButton({ onHide, keys, small = false }: HideButtonProps) {
  const label =
    keys === undefined || keys === '' ? i18n.t('hide.button') : i18n.t('hide.buttonKey', [keys]);
  return (
    <Tip words={label} silent>
      <button
        class={small ? 'icon-button icon-button-small' : 'icon-button'}
        type="button"
        aria-label={label}
        onClick={onHide}
      >
        <HideSign size={small ? 16 : 20} />
      </button>
    </Tip>
  );
}
