import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { draftOf, todayOf } from './day-draft.ts';
import { DayField } from './DayField.tsx';
import { eraseTrouble, firstEraseDay, leftTrouble, usualEraseDay } from './leaving-days.ts';
import { countsWords, type RecordCounts } from './record-counts.ts';
import '../ui/dialog.css';
import './facts.css';
import './person-dialogs.css';

/** Somebody is in the team no more. */
export interface Leaving {
  readonly leftOn: Day;
  /** The day on which everything about them is erased; absent: everything is kept. */
  readonly eraseOn?: Day;
}

export interface LeftTeamProps {
  /** The person's name, short. */
  readonly name: string;
  /** What was said before, to be changed or taken back. */
  readonly leaving?: Leaving | undefined;
  /** What there is about them; absent until counted. */
  readonly counts?: RecordCounts | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `undefined`: back in the team, nothing is erased. */
  readonly onChange: (leaving: Leaving | undefined) => void;
}

/** Somebody left the team: since when, and whether what was written is erased on a day. */
export function LeftTeam({ open, onClose, ...form }: LeftTeamProps) {
  return (
    <Dialog title={i18n.t('leftTeam.title', [isolate(form.name)])} open={open} onClose={onClose}>
      <LeftTeamForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function LeftTeamForm(props: Omit<LeftTeamProps, 'open'>) {
  const { leaving, onClose } = props;
  const ambient = useAmbient();
  const today = todayOf(ambient);
  const group = useId();
  const [on, setOn] = useState(() => draftOf(leaving?.leftOn ?? today, ambient));
  const [erases, setErases] = useState(leaving?.eraseOn !== undefined);
  const [eraseOn, setEraseOn] = useState(() =>
    draftOf(leaving?.eraseOn ?? usualEraseDay(today), ambient),
  );
  const [tried, setTried] = useState(false);
  const onTrouble = leftTrouble(on);
  const dayTrouble = erases ? eraseTrouble(eraseOn, today) : undefined;
  const change = (changed: Leaving | undefined): void => {
    props.onChange(changed);
    onClose();
  };
  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (on.day === undefined || dayTrouble !== undefined) return;
        const erasing = erases && eraseOn.day !== undefined ? { eraseOn: eraseOn.day } : {};
        change({ leftOn: on.day, ...erasing });
      }}
    >
      <DayField
        near
        label={i18n.t('leftTeam.on')}
        draft={on}
        onChange={setOn}
        error={tried ? onTrouble : undefined}
      />
      <fieldset class="dialog-choices">
        <legend class="field-label">{i18n.t('leftTeam.what')}</legend>
        <ChoiceRow
          kind="radio"
          group={group}
          checked={!erases}
          onChange={() => setErases(false)}
          note={i18n.t('leftTeam.keepNote')}
        >
          {i18n.t('leftTeam.keep')}
        </ChoiceRow>
        <ChoiceRow kind="radio" group={group} checked={erases} onChange={() => setErases(true)}>
          {i18n.t('leftTeam.erase')}
        </ChoiceRow>
        {erases && (
          <div class="dialog-choice-more">
            <DayField
              label={i18n.t('leftTeam.eraseOn')}
              draft={eraseOn}
              onChange={setEraseOn}
              earliest={firstEraseDay(today)}
              error={tried ? dayTrouble : undefined}
            />
            <p class="dialog-note">{erasedWords(props, ambient.locale)}</p>
          </div>
        )}
      </fieldset>
      <DialogActions
        onCancel={onClose}
        aside={
          leaving !== undefined && (
            <Button onClick={() => change(undefined)}>{i18n.t('leftTeam.back')}</Button>
          )
        }
      />
    </form>
  );
}

function erasedWords({ name, counts }: Omit<LeftTeamProps, 'open'>, locale: string): string {
  const what = countsWords(counts ?? {}, locale);
  return what === ''
    ? i18n.t('leftTeam.erasedBare', [isolate(name)])
    : i18n.t('leftTeam.erased', { name: isolate(name), what });
}
