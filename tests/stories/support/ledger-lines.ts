/** The ledger in plain words, as stories expect it: one line an entry. */
import type { Change, ChangeKind } from '../../../utils/domain/ledger-types.ts';
import { nameOf } from './people.ts';
import { sayBracket, saySpan } from './told-times.ts';

/** What happened; those that lead from one time to another say both. */
const WORDS = {
  moved: 'moved from',
  shortened: 'shortened from',
  lengthened: 'lengthened from',
  cancelled: 'cancelled',
  restored: 'restored from',
  'declined-by-them': 'declined by them',
  'declined-by-me': 'declined by me',
  'counterpart-removed': 'counterpart removed',
  'series-moved': 'moved from',
  'series-ended': 'ended from',
} satisfies Record<ChangeKind, string>;

/** `Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between … and …`. */
export function ledgerLine(change: Change, zone: string): string {
  const { counterpart, kind, from, to, meetingId, preInstall } = change;
  const whole = meetingId === undefined ? 'series ' : '';
  const then = to === undefined ? '' : ` to ${saySpan(to, zone)}`;
  const what = `${whole}${WORDS[kind]} ${saySpan(from, zone)}${then}`;
  const mark = preInstall ? ' (from before)' : '';
  return `${nameOf(counterpart)}: ${what}, ${sayBracket(change, zone)}${mark}`;
}
