import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WaivableRule, Waiver } from '../../utils/domain/waivers.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { draftOf, isUnread, todayOf } from '../people/day-draft.ts';
import { DayField } from '../people/DayField.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Chips } from '../ui/Chips.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Field } from '../ui/Field.tsx';
import { waivedRuleWords } from './waiver-words.ts';
import '../people/facts.css';
import '../people/person-dialogs.css';
import '../ui/dialog.css';
import './waivers.css';

export interface WaiveDialogProps {
  /** With whom it is different; absent while it is closed. */
  readonly name?: string;
  readonly rule?: WaivableRule;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWaive: (waiver: Waiver) => void;
}

/** For how long, unless said otherwise: nothing is silenced for good by a slip. */
const MONTHS = 3;

/** "It is fine as it is": why, and until when. */
export function WaiveDialog({ name = '', rule, open, onClose, onWaive }: WaiveDialogProps) {
  const title =
    rule === undefined
      ? ''
      : i18n.t('waivers.title', { rule: waivedRuleWords(rule), name: isolate(name) });
  return (
    <Dialog title={title} open={open && rule !== undefined} onClose={onClose}>
      {rule !== undefined && <WaiveForm rule={rule} onClose={onClose} onWaive={onWaive} />}
    </Dialog>
  );
}

function WaiveForm({
  rule,
  onClose,
  onWaive,
}: Required<Pick<WaiveDialogProps, 'rule' | 'onClose' | 'onWaive'>>) {
  const ambient = useAmbient();
  const today = todayOf(ambient);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() =>
    draftOf(Temporal.PlainDate.from(today).add({ months: MONTHS }).toString(), ambient),
  );
  const [tried, setTried] = useState(false);
  const usual = [i18n.t('waivers.newStarter'), i18n.t('waivers.partTime')];
  const words = reason.trim();
  const untilTrouble = isUnread(until)
    ? i18n.t('dayField.unread')
    : until.day === undefined
      ? i18n.t('waivers.untilMissing')
      : until.day <= today
        ? i18n.t('waivers.untilPast')
        : undefined;
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words === '' || until.day === undefined || untilTrouble !== undefined) return;
        onWaive({ rule, reason: words, until: until.day });
        onClose();
      }}
    >
      <p class="dialog-words">{i18n.t('waivers.words')}</p>
      <div class="waiver-reason">
        <Field
          focusFirst
          label={i18n.t('waivers.reason')}
          value={reason}
          onInput={setReason}
          error={tried && words === '' ? i18n.t('waivers.reasonMissing') : undefined}
        />
        <Chips
          label={i18n.t('waivers.often')}
          value={reason}
          options={usual.map((each) => ({ value: each, label: each }))}
          onChange={(chosen) => setReason(chosen ?? '')}
        />
      </div>
      <DayField
        label={i18n.t('waivers.until')}
        draft={until}
        onChange={setUntil}
        earliest={Temporal.PlainDate.from(today).add({ days: 1 }).toString()}
        error={tried ? untilTrouble : undefined}
      />
      <DialogActions onCancel={onClose} />
    </form>
  );
}
