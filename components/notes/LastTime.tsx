import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Millis } from '../../utils/domain/types.ts';
import { Button } from '../ui/Button.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import '../ui/section.css';
import './last-time.css';

export interface LastTimeProps {
  /** The first words of the last note, plain. */
  readonly words: string;
  readonly when: Millis;
  readonly onOpen: () => void;
}

/** "Last time" in two lines, and the way to all of it. */
export function LastTime({ words, when, onOpen }: LastTimeProps) {
  const id = useId();
  return (
    <section class="section tip-scope" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {i18n.t('notes.lastTime')}
          <span class="section-count">
            {' · '}
            <RelativeTime at={when} />
          </span>
        </h2>
        <Button kind="quiet" small label={i18n.t('notes.openLast')} onClick={onOpen}>
          {i18n.t('notes.open')}
        </Button>
      </div>
      <p class="last-time-words" dir="auto">
        {words}
      </p>
    </section>
  );
}
