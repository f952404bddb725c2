import { i18n } from '#i18n';
import type { Speaker } from '../../utils/domain/session-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Key } from './Key.tsx';
import './live-session.css';

export interface TalkProps {
  readonly name: string;
  /** Who speaks, as tapped last. */
  readonly speaking: Speaker;
  readonly onTap: (who: Speaker) => void;
}

/** Who speaks: one tap, or one key, each time it changes. What comes of it is told at the close. */
export function Talk({ name, speaking, onTap }: TalkProps) {
  const speakers: readonly (readonly [Speaker, string, string])[] = [
    ['me', i18n.t('live.me'), 'M'],
    ['them', isolate(name), 'T'],
    ['nobody', i18n.t('live.nobody'), 'P'],
  ];
  return (
    <div class="live-part">
      <h3 class="live-heading">{i18n.t('live.whoSpeaks')}</h3>
      <div class="live-row" role="group" aria-label={i18n.t('live.whoSpeaks')}>
        {speakers.map(([who, words, key]) => (
          <button
            key={who}
            type="button"
            class={who === 'them' ? 'live-speaker live-speaker-them' : 'live-speaker'}
            aria-pressed={speaking === who}
            aria-keyshortcuts={key}
            onClick={() => onTap(who)}
          >
            <span class="live-speaker-name" dir="auto">
              {words}
            </span>
            <Key>{key}</Key>
          </button>
        ))}
      </div>
    </div>
  );
}
