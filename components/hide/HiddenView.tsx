import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { useFocusFirst } from '../ui/use-keys.ts';
import { HideSign } from './HideSign.tsx';
import './hide.css';

export interface HiddenViewProps {
  readonly onShow: () => void;
  /** The key that does the same, as people write it ("Alt+Shift+H"); absent: none is set. */
  readonly keys?: string | undefined;
}

/**
 * All that any surface shows while everything is hidden: nothing of anybody. The focus goes to the
 * title, not to the button: a key pressed without looking shows nothing to those who watch.
 */
export function HiddenView({ onShow, keys }: HiddenViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useFocusFirst(title, true);
  return (
    <main class="hidden-view">
      <HideSign size={40} />
      <h1 class="hidden-view-title" ref={title} tabIndex={-1}>
        {i18n.t('hide.title')}
      </h1>
      <p>{i18n.t('hide.words')}</p>
      <p>{i18n.t('hide.until')}</p>
      <p class="hidden-view-action">
        <Button onClick={onShow}>{i18n.t('hide.show')}</Button>
        {keys !== undefined && keys !== '' && (
          <span class="hidden-view-key">{i18n.t('hide.key', [keys])}</span>
        )}
      </p>
    </main>
  );
}
