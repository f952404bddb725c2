import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './banner.css';

/** The warning sign is kept for trouble with sync or data (`trouble`). */
export type BannerTone = 'info' | 'trouble' | 'good';

const SIGN: Readonly<Record<BannerTone, IconName>> = {
  info: 'info',
  trouble: 'warning',
  good: 'check',
};

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly children?: ComponentChildren;
  /** The repair, first. */
  readonly actions?: ComponentChildren;
}

/** A fact, and then an offer. Announced politely when it appears. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  return (
    <div class={`banner banner-${tone}`} role="status">
      <Icon name={SIGN[tone]} />
      <div class="banner-body">
        <p class="banner-title">{title}</p>
        {children !== undefined && <div class="banner-words">{children}</div>}
        {actions !== undefined && <div class="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
