import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { DayField } from '../people/DayField.tsx';
import { draftOf, isUnread } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import './due.css';

export interface DayFormProps {
  readonly label: string;
  readonly day: Day | undefined;
  /** The words of the button that takes the day away. Without them it has to have one. */
  readonly clear?: string;
  /** The day that is understood so far; undefined: nothing that should be kept. */
  readonly onDay: (day: Day | undefined) => void;
  /** Enter, or the button. */
  readonly onDone: () => void;
  readonly onClear?: () => void;
  /** The day lies behind rather than ahead. */
  readonly near?: boolean;
}

/** Asks for a day, in words or picked. Escape gives up what was written first. */
export function DayForm(props: DayFormProps) {
  const { day, onDay, onDone } = props;
  const ambient = useAmbient();
  const [draft, setDraft] = useState(() => draftOf(day, ambient));
  const [tried, setTried] = useState(false);
  return (
    <form
      class="day-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isUnread(draft)) onDone();
      }}
      onKeyDownCapture={(event) => {
        // The browser folds the form right after; what was written is not meant then.
        if (event.key === 'Escape') onDay(undefined);
      }}
    >
      <DayField
        label={props.label}
        draft={draft}
        {...(props.near === true && { near: true })}
        onChange={(next) => {
          setDraft(next);
          onDay(next.day);
        }}
        error={tried && isUnread(draft) ? i18n.t('dayField.unread') : undefined}
      />
      <div class="day-form-actions">
        {props.clear !== undefined && day !== undefined && (
          <Button small kind="quiet" onClick={props.onClear ?? onDone}>
            {props.clear}
          </Button>
        )}
        <Button small kind="primary" type="submit">
          {i18n.t('due.done')}
        </Button>
      </div>
    </form>
  );
}
