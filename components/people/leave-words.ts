import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { joinPauses, pauseOn } from '../../utils/domain/pauses.ts';
import type { Pause } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { unbroken } from '../../utils/i18n/text.ts';
import { shortDay, todayOf } from './day-draft.ts';

/** The leave somebody is on, else the next one. */
export function leaveOf(
  pauses: readonly Pause[],
  ambience: Ambience,
): { readonly pause: Pause; readonly isNow: boolean } | undefined {
  const today = todayOf(ambience);
  const current = pauseOn(pauses, today);
  if (current) return { pause: current, isNow: true };
  const next = joinPauses(pauses).find(({ from }) => from > today);
  return next && { pause: next, isNow: false };
}

/** "on leave until 3 Mar", "on leave from 10 to 24 Mar"; nothing without a leave now or ahead. */
export function leaveWords(pauses: readonly Pause[], ambience: Ambience): string | undefined {
  const leave = leaveOf(pauses, ambience);
  if (leave === undefined) return undefined;
  const { from, until } = leave.pause;
  const first = unbroken(shortDay(from, ambience));
  const last = until === undefined ? undefined : unbroken(shortDay(until, ambience));
  if (leave.isNow) {
    return last === undefined ? i18n.t('pause.now') : i18n.t('pause.nowUntil', [last]);
  }
  return last === undefined
    ? i18n.t('pause.ahead', [first])
    : i18n.t('pause.aheadUntil', { from: first, until: last });
}

/** "left 3 Mar", "erased on 3 Sep": of somebody who is in the team no more; else nothing. */
export function leftWords({ record }: KnownPerson, ambience: Ambience): string[] {
  if (record?.leftOn === undefined) return [];
  const left = i18n.t('leftTeam.left', [unbroken(shortDay(record.leftOn, ambience))]);
  if (record.eraseOn === undefined) return [left];
  return [left, i18n.t('leftTeam.erasedOn', [unbroken(shortDay(record.eraseOn, ambience))])];
}
