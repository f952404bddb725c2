import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { now } from '../../utils/clock.ts';
import { readNextSession } from '../../utils/db/account-view.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import { badgeOf, type Badge } from '../../utils/domain/badge.ts';
import { isBroken } from '../../utils/domain/sync-age.ts';
import { accountOf, connection, isConnected } from '../../utils/settings/connection.ts';
import { ringAt, silence } from './alarms.ts';

/** Backgrounds of the badge, legible under white on light and dark toolbars alike. */
const COLOURS = { minutes: '#0b57d0', broken: '#b3261e', none: '#0b57d0' } as const;

/**
 * Shows what the badge has to say now and sets the alarm for when that changes. Called on every
 * wake-up, so that a missed alarm (sleep, restart, a clock set anew) is put right at the next.
 */
export async function showBadge(): Promise<void> {
  const at = now();
  const current = await connection.get();
  const account = accountOf(current);
  const [next, state] = await Promise.all([
    readNextSession(account, at),
    readSyncState(account, account),
  ]);
  const badge = badgeOf({
    now: at,
    broken: isBroken({ state, connected: isConnected(current), now: at }),
    ...(next && { next: next.meeting }),
  });
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: titleOf(badge, next?.name ?? '') }),
    badge.changesAt === undefined ? silence('badge') : ringAt('badge', badge.changesAt),
  ]);
}

function titleOf(badge: Badge, name: string): string {
  switch (badge.titleKey) {
    case 'badge.minutes':
      return i18n.t('badge.minutes', badge.minutes ?? 0, { name, count: badge.minutes ?? 0 });
    case 'badge.now':
      return i18n.t('badge.now', { name });
    case 'badge.broken':
      return i18n.t('badge.broken');
    case 'badge.nothing':
    case 'badge.hidden':
      return i18n.t('badge.nothing');
  }
}
