import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addPause, endPause, joinPauses } from '../../utils/domain/pauses.ts';
import type { Pause } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { draftOf, isUnread, todayOf, type DayDraft } from './day-draft.ts';
import { DayField } from './DayField.tsx';
import { leaveOf } from './leave-words.ts';
import '../ui/dialog.css';
import './facts.css';
import './person-dialogs.css';

export interface PausePersonProps {
  /** The person's name, short. */
  readonly name: string;
  readonly pauses: readonly Pause[];
  readonly open: boolean;
  readonly onClose: () => void;
  /** All pauses, with what was said here. */
  readonly onChange: (pauses: readonly Pause[]) => void;
}

/** Leave: from when, until when or open; the leave somebody is on can be ended at once. */
export function PausePerson({ open, onClose, ...form }: PausePersonProps) {
  return (
    <Dialog title={i18n.t('pause.title', [isolate(form.name)])} open={open} onClose={onClose}>
      <PauseForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function PauseForm({ pauses, onClose, onChange }: Omit<PausePersonProps, 'open'>) {
  const ambient = useAmbient();
  const today = todayOf(ambient);
  const leave = leaveOf(pauses, ambient);
  const [from, setFrom] = useState(() => draftOf(leave?.pause.from ?? today, ambient));
  const [until, setUntil] = useState(() => draftOf(leave?.pause.until, ambient));
  const [tried, setTried] = useState(false);
  const trouble = troubleOf(from, until);
  const others = joinPauses(pauses).filter(
    (pause) => pause.from !== leave?.pause.from || pause.until !== leave.pause.until,
  );
  const change = (changed: readonly Pause[]): void => {
    onChange(changed);
    onClose();
  };
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (from.day === undefined || trouble.until !== undefined) return;
        const last = until.day === undefined ? {} : { until: until.day };
        change(addPause(others, { from: from.day, ...last }));
      }}
    >
      <p class="dialog-words">{i18n.t('pause.words')}</p>
      <DayField
        near
        label={i18n.t('pause.from')}
        draft={from}
        onChange={setFrom}
        error={tried ? trouble.from : undefined}
      />
      <DayField
        label={i18n.t('pause.until')}
        draft={until}
        onChange={setUntil}
        hint={i18n.t('pause.openEnded')}
        earliest={from.day ?? today}
        error={tried ? trouble.until : undefined}
      />
      <DialogActions
        onCancel={onClose}
        aside={
          leave !== undefined && (
            <Button onClick={() => change(leave.isNow ? endPause(pauses, today) : others)}>
              {i18n.t(leave.isNow ? 'pause.back' : 'pause.remove')}
            </Button>
          )
        }
      />
    </form>
  );
}

/** What is wrong with the two days, as sentences. */
function troubleOf(
  from: DayDraft,
  until: DayDraft,
): { readonly from: string | undefined; readonly until: string | undefined } {
  const unread = i18n.t('dayField.unread');
  const first = from.text.trim() === '' ? i18n.t('pause.fromMissing') : unread;
  const wrongOrder =
    from.day !== undefined && until.day !== undefined && until.day < from.day
      ? i18n.t('pause.order')
      : undefined;
  return {
    from: from.day === undefined ? first : undefined,
    until: isUnread(until) ? unread : wrongOrder,
  };
}
