import { i18n } from '#i18n';
import type { LiveClock } from '../../utils/domain/live-session.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { MINUTE } from '../../utils/time.ts';

/** How a session stands against its plan: "12 min left", "3 min over". */
export function clockLine({ left }: Pick<LiveClock, 'left'>): string {
  if (left <= -MINUTE) return i18n.t('live.over', [minutesWords(Math.floor(-left / MINUTE))]);
  if (left < MINUTE) return i18n.t('live.timeIsUp');
  return i18n.t('live.left', [minutesWords(Math.ceil(left / MINUTE))]);
}
