import { i18n } from '#i18n';
import type { TellingKind } from '../../utils/domain/telling.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './telling.css';

export interface TellingMarkProps {
  readonly kind: TellingKind;
  /** The topic, in a few words. */
  readonly called: string;
  /** Asks this, with the topic's words behind it. */
  readonly onAsk: (question: string) => void;
  readonly onDismiss: () => void;
}

/** Below a topic that tells rather than asks: a question that could be asked instead. */
export function TellingMark({ kind, called, onAsk, onDismiss }: TellingMarkProps) {
  const question = questionFor(kind);
  return (
    <div class="telling">
      <p class="telling-words">{i18n.t('telling.mark', [question])}</p>
      <Button
        kind="quiet"
        small
        label={i18n.t('telling.askThis', [called])}
        onClick={() => onAsk(question)}
      >
        {i18n.t('telling.ask')}
      </Button>
      <IconButton
        small
        icon="close"
        label={i18n.t('telling.dismiss', [called])}
        onClick={onDismiss}
      />
    </div>
  );
}

function questionFor(kind: TellingKind): string {
  switch (kind) {
    case 'advice':
      return i18n.t('telling.advice');
    case 'order':
      return i18n.t('telling.order');
    case 'blame':
      return i18n.t('telling.blame');
  }
}
