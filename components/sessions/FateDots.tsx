import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RecentFates } from '../../utils/domain/reschedules.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { capitalise, unbroken } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { moveFocus } from '../ui/move-focus.ts';
import { Tip } from '../ui/Tip.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { FateMark } from './FateMark.tsx';
import { fateWords, summaryWords } from './fate-words.ts';
import './fates.css';

export interface FateDotsProps {
  readonly recent: RecentFates;
  /** The other human's name, short. */
  readonly name: string;
  /** Leads to the entry of the ledger that tells of a session. */
  readonly onOpen?: (changeId: string) => void;
}

/**
 * The last sessions as dots, oldest first, with their sum in words. One stop for Tab, arrows within;
 * each dot says which session it is and what became of it. Enter or a click leads to what happened.
 */
export function FateDots({ recent, name, onOpen }: FateDotsProps) {
  const ambient = useAmbient();
  const { sessions } = recent;
  const [at, setAt] = useState(sessions.length - 1);
  const current = Math.min(Math.max(at, 0), sessions.length - 1);
  const dots = useRef<HTMLDivElement>(null);
  useKeys(dots, (event, within) => moveFocus(event, within, '.fates-dot'));
  const summary = summaryWords(recent, ambient.locale, unbroken);
  if (sessions.length === 0) return <p class="fates-summary">{summary}</p>;
  return (
    <div class="fates">
      <div
        class="fates-dots"
        ref={dots}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={i18n.t('dots.label')}
      >
        {sessions.map((session, index) => {
          const { meeting, fate, changeId } = session;
          const open = changeId === undefined || !onOpen ? undefined : () => onOpen(changeId);
          const words = i18n.t('dots.dot', {
            when: capitalise(dayAndTime(meeting.start, ambient, meeting.allDay), ambient.locale),
            fate: fateWords(session, name, ambient),
          });
          return (
            <span
              key={meeting.id}
              class={open ? 'fates-dot fates-dot-leads' : 'fates-dot'}
              role="option"
              aria-label={words}
              aria-selected={index === current}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setAt(index)}
              onClick={open}
              onKeyDown={(event) => {
                if (open === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
                event.preventDefault();
                open();
              }}
            >
              <Tip words={words} silent>
                <FateMark fate={fate} />
              </Tip>
            </span>
          );
        })}
      </div>
      <p class="fates-summary">{summary}</p>
    </div>
  );
}
