import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Key } from './Key.tsx';
import './live-session.css';

export interface SessionLineProps {
  readonly name: string;
  /** Running: go on with it; may begin; or is over and was not closed. */
  readonly kind: 'running' | 'start' | 'close';
  /** How a running one stands: "12 min left". */
  readonly clock?: string;
  /** `S` does it: of several lines, the first. */
  readonly hasKey?: boolean;
  readonly onOpen: () => void;
  /** Closes it with nothing said: it is not asked for again. */
  readonly onSkip?: () => void;
}

/** One line that leads into a session: "Start with Ana", "Close Ana, 1 min". */
export function SessionLine(props: SessionLineProps) {
  const { kind, onSkip } = props;
  const name = isolate(props.name);
  return (
    <p class="live-line">
      {kind === 'running' && (
        <span class="live-line-words">
          {i18n.t('live.running', { name, clock: props.clock ?? '' })}
        </span>
      )}
      <Button kind={kind === 'close' ? 'outlined' : 'primary'} onClick={props.onOpen}>
        {kind === 'running'
          ? i18n.t('live.goOn')
          : kind === 'start'
            ? i18n.t('live.start', [name])
            : i18n.t('live.close', [name])}
      </Button>
      {props.hasKey === true && <Key>S</Key>}
      {onSkip && (
        <IconButton label={i18n.t('live.closeSkip', [name])} icon="close" small onClick={onSkip} />
      )}
    </p>
  );
}
