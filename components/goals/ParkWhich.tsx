import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { called } from './goal-words.ts';
import './goals.css';

export interface ParkWhichProps {
  readonly focus: Goal | undefined;
  /** The need that wants to be the focus; undefined: nothing is asked. */
  readonly wanted: Goal | undefined;
  readonly onClose: () => void;
  /** It is the focus now; what was it is parked. */
  readonly onFocus: (wanted: Goal) => void;
}

/** Only one need can be the focus: asks which of two is parked. */
export function ParkWhich({ focus, wanted, onClose, onFocus }: ParkWhichProps) {
  return (
    <Dialog
      title={i18n.t('goals.whichTitle')}
      open={focus !== undefined && wanted !== undefined}
      onClose={onClose}
    >
      {focus && wanted && (
        <WhichForm focus={focus} wanted={wanted} onClose={onClose} onFocus={onFocus} />
      )}
    </Dialog>
  );
}

interface WhichFormProps extends ParkWhichProps {
  readonly focus: Goal;
  readonly wanted: Goal;
}

function WhichForm({ focus, wanted, onClose, onFocus }: WhichFormProps) {
  const [parked, setParked] = useState(focus.id);
  return (
    <form
      class="park-which"
      onSubmit={(event) => {
        event.preventDefault();
        if (parked === focus.id) onFocus(wanted);
        onClose();
      }}
    >
      <p>{i18n.t('goals.whichWords')}</p>
      <fieldset aria-label={i18n.t('goals.whichTitle')}>
        <ChoiceRow
          kind="radio"
          group="park-which"
          checked={parked === focus.id}
          onChange={() => setParked(focus.id)}
          note={i18n.t('goals.whichChange', { focus: called(wanted) })}
        >
          {i18n.t('goals.whichPark', [called(focus)])}
        </ChoiceRow>
        <ChoiceRow
          kind="radio"
          group="park-which"
          checked={parked === wanted.id}
          onChange={() => setParked(wanted.id)}
          note={i18n.t('goals.whichStay', { focus: called(focus) })}
        >
          {i18n.t('goals.whichPark', [called(wanted)])}
        </ChoiceRow>
      </fieldset>
      <DialogActions onCancel={onClose} action={i18n.t('goals.park')} />
    </form>
  );
}
