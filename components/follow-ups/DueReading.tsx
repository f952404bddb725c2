import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fullDay } from './due-words.ts';
import './due.css';

export interface DueReadingProps {
  /** The day at the end of the line; undefined: there is none, or none is meant. */
  readonly day: Day | undefined;
  readonly onNotMeant: () => void;
}

/** What was understood of a line that is being written, before it is added. */
export function DueReading({ day, onNotMeant }: DueReadingProps) {
  const ambient = useAmbient();
  return (
    <div class="due-read" hidden={day === undefined}>
      <Icon name="calendar" size={16} />
      <span role="status">
        {day === undefined ? '' : i18n.t('due.understood', [fullDay(day, ambient)])}
      </span>
      {day !== undefined && (
        <Button small kind="quiet" onClick={onNotMeant}>
          {i18n.t('due.notMeant')}
        </Button>
      )}
    </div>
  );
}
