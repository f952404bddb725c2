import { browser } from 'wxt/browser';
import { now, zone } from '../../utils/clock.ts';
import { readSessionsAhead } from '../../utils/db/account-view.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import { badgeOf, type Badge } from '../../utils/domain/badge.ts';
import { morningOf } from '../../utils/domain/morning.ts';
import type { SessionAhead } from '../../utils/domain/next-session.ts';
import { isBroken } from '../../utils/domain/sync-age.ts';
import { hidden } from '../../utils/settings/hidden.ts';
import { accountOf, connection, isConnected } from '../../utils/settings/connection.ts';
import { ringAt, silence } from './alarms.ts';
import { remind } from './reminders.ts';
import { words } from './words.ts';
import { listed } from '../../utils/i18n/list-words.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/** Backgrounds of the badge, legible under white on light and dark toolbars alike. */
const COLOURS = { minutes: '#0b57d0', broken: '#b3261e', none: '#0b57d0' } as const;

/**
 * Shows what the badge and reminders have to say now and sets the alarm for when that changes.
 * Called on every wake-up, so that a missed alarm (sleep, restart, a clock set anew) is put right
 * at the next.
 */
export async function showBadge(): Promise<void> {
  const at = now();
  const current = await connection.get();
  const account = accountOf(current);
  const readAhead = async (): Promise<readonly SessionAhead[]> =>
    (await hidden.get()) ? [] : readSessionsAhead(account, at);
  const [isHidden, ahead, state] = await Promise.all([
    hidden.get(),
    readAhead(),
    readSyncState(account, account),
  ]);
  const [next] = ahead;
  const badge = badgeOf({
    now: at,
    hidden: isHidden,
    broken: isBroken({ state, connected: isConnected(current), now: at }),
    ...(next && { next: next.meeting }),
  });
  const morning = morningOf(ahead, at, zone());
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: titleOf(badge, next?.name ?? '', morning.today) }),
  ]);
  const times = [badge.changesAt, morning.changesAt, await remind(account, readAhead, at)];
  const changesAt = Math.min(...times.map((time) => time ?? Infinity));
  await (changesAt === Infinity ? silence('badge') : ringAt('badge', changesAt));
}

/** What there is to say now, and below it whom the user meets today. */
function titleOf(badge: Badge, name: string, today: readonly SessionAhead[]): string {
  if (today.length === 0) return nowOf(badge, name);
  const language = uiLocale();
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const list = today.map((one) => `${one.name} ${time.format(one.meeting.start)}`);
  const line = words('morning_today', listed(list, language));
  return badge.titleKey === 'badge.nothing' ? line : `${nowOf(badge, name)}\n${line}`;
}

function nowOf({ titleKey, minutes = 0 }: Badge, name: string): string {
  switch (titleKey) {
    case 'badge.minutes':
      return words('badge_minutes', name, String(minutes));
    case 'badge.now':
      return words('badge_now', name);
    case 'badge.broken':
      return words('badge_broken');
    case 'badge.nothing':
      return words('badge_nothing');
    case 'badge.hidden':
      return words('badge_hidden');
  }
}
