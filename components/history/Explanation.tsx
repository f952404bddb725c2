import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HistoryEntry, Said } from '../../utils/domain/history.ts';
import type { Asker, ChangeReason } from '../../utils/domain/ledger-types.ts';
import { capitalise, isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Chips } from '../ui/Chips.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Option } from '../ui/Select.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { askedWords, reasonWords } from './explanation-words.ts';
import '../ui/button.css';
import './explanation.css';

const REASONS = ['ill', 'leave', 'holiday', 'customer', 'other'] as const;

export interface ExplanationProps {
  readonly entry: Pick<HistoryEntry, 'change' | 'asker' | 'reason'>;
  /** The other human's name, short. */
  readonly name: string;
  /** The id of the sentence it is about. */
  readonly describedBy: string;
  readonly onSay: (said: Said) => void;
}

/**
 * Who asked for it, and why: unknown until the user says so, and changed or taken back as easily.
 * Of a session the other one declined the calendar tells who; why is asked all the same.
 */
export function Explanation({ entry, name, describedBy, onSay }: ExplanationProps) {
  const { locale } = useAmbient();
  const [open, setOpen] = useState(false);
  const id = useId();
  const fold = useRef<HTMLButtonElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const { asker, reason } = entry;
  const isKnown = entry.change.kind === 'declined-by-them';
  const question = i18n.t(isKnown ? 'explanation.why' : 'explanation.who');
  const said = [
    asker === undefined ? '' : askedWords(asker, name),
    reason === undefined ? '' : reasonWords(reason),
  ].filter((part) => part !== '');
  useKeys(chips, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
    fold.current?.focus();
  });
  const askers: Option<Asker>[] = [
    { value: 'them', label: isolate(name) },
    { value: 'me', label: i18n.t('explanation.me') },
    { value: 'neither', label: i18n.t('explanation.neither') },
  ];
  const reasons = REASONS.map((value): Option<ChangeReason> => ({
    value,
    label: capitalise(reasonWords(value), locale),
  }));
  return (
    <>
      <button
        ref={fold}
        class={`button button-quiet button-small explanation-fold${said.length > 0 ? ' explanation-said' : ''}`}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-describedby={describedBy}
        onClick={() => setOpen(!open)}
      >
        <span class="button-words">
          {said.length === 0 ? question : capitalise(said.join(' · '), locale)}
        </span>
        <Icon name="down" size={16} />
      </button>
      {open && (
        <div class="explanation" id={id} ref={chips}>
          {!isKnown && (
            <Chips
              label={i18n.t('explanation.who')}
              value={asker}
              options={askers}
              onChange={(value) => onSay({ asker: value ?? null })}
            />
          )}
          {(isKnown || asker !== undefined || reason !== undefined) && (
            <Chips
              label={i18n.t('explanation.why')}
              value={reason}
              options={reasons}
              onChange={(value) => onSay({ reason: value ?? null })}
            />
          )}
        </div>
      )}
    </>
  );
}
