import { useId, useRef } from 'preact/hooks';
import type { HistoryEntry, Said } from '../../utils/domain/history.ts';
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import type { Fate } from '../../utils/domain/reschedules.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { FateMark } from '../sessions/FateMark.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tip } from '../ui/Tip.tsx';
import { bracketWords, exactBracketWords } from './bracket-words.ts';
import { Explanation } from './Explanation.tsx';
import { historyWords } from './history-words.ts';
import { MadeAnew } from './MadeAnew.tsx';
import { noticeWords } from './notice-words.ts';
import './history.css';

/** The dots' signs, so that an entry is found again. */
const MARKS: Readonly<Record<ChangeKind, Fate>> = {
  moved: 'moved',
  'series-moved': 'moved',
  shortened: 'shortened',
  lengthened: 'lengthened',
  cancelled: 'cancelled',
  'series-ended': 'cancelled',
  'counterpart-removed': 'counterpart-removed',
  restored: 'as-planned',
  'declined-by-them': 'declined-by-them',
  'declined-by-me': 'declined-by-me',
};

export interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** The other human's name, short. */
  readonly name: string;
  /** The zone of all-day sessions that are not known any more. */
  readonly calendarZone?: string | undefined;
  readonly onSay: (said: Said) => void;
}

/** One entry: what happened, when, how long before; who asked and why, as the user says. */
export function HistoryRow({ entry, name, calendarZone, onSay }: HistoryRowProps) {
  const ambient = useAmbient();
  const id = useId();
  const row = useRef<HTMLElement>(null);
  const ambience = { ...ambient, dayZone: entry.zone ?? calendarZone ?? ambient.zone };
  const notice = noticeWords(entry);
  const { change } = entry;
  return (
    <article class="history-entry" ref={row} aria-labelledby={id} data-entry={entry.id}>
      <FateMark fate={MARKS[change.kind]} />
      <div class="history-main">
        <p class="history-words" id={id}>
          {historyWords(entry, name, ambience)}
        </p>
        <div class="history-foot tip-scope">
          {!change.preInstall && (
            <span>
              <Tip words={exactBracketWords(change, ambient)}>{bracketWords(change, ambient)}</Tip>
            </span>
          )}
          {notice !== undefined && (
            <span
              class={entry.notice === 'yes' ? 'history-notice history-short' : 'history-notice'}
            >
              {entry.notice === 'yes' && <Icon name="bolt" size={16} />}
              {capitalise(notice, ambient.locale)}
            </span>
          )}
          <Explanation entry={entry} name={name} describedBy={id} onSay={onSay} />
        </div>
        {entry.anew !== undefined && (
          <MadeAnew
            anew={entry.anew}
            ambience={ambience}
            onSay={(anew) => {
              // The buttons are about to go: whoever is on them stays at the entry.
              row.current?.querySelector<HTMLElement>('.explanation-fold')?.focus();
              onSay({ anew });
            }}
          />
        )}
      </div>
    </article>
  );
}
