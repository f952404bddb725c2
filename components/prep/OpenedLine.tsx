import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './opened-line.css';

export interface OpenedLineProps {
  /** "You opened Ben". */
  readonly words: string;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Another event was opened while something is being typed: told, and nothing is taken away. */
export function OpenedLine({ words, onShow, onClose }: OpenedLineProps) {
  return (
    <div class="opened-line" role="status">
      <p>{words}</p>
      <Button kind="quiet" small onClick={onShow}>
        {i18n.t('prep.showOpened')}
      </Button>
      <IconButton small icon="close" label={i18n.t('ui.close')} onClick={onClose} />
    </div>
  );
}
