import { i18n } from '#i18n';
import type { Readiness } from '../../utils/domain/ready.ts';
import '../ui/check-row.css';
import './ready-check.css';

export interface ReadyCheckProps {
  readonly readiness: Readiness;
  /** Where several sessions could be meant: "Ready for Tue 14:00". */
  readonly words?: string;
  readonly onChange: (isReady: boolean) => void;
}

/** "Ready", ticked by hand or by having looked within the day before. */
export function ReadyCheck({ readiness, words, onChange }: ReadyCheckProps) {
  return (
    <label class="ready-check">
      <input
        class="check"
        type="checkbox"
        checked={readiness !== 'not'}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {words ?? i18n.t('ready.title')}
        {readiness === 'looked' && (
          <span class="ready-check-looked"> · {i18n.t('ready.looked')}</span>
        )}
      </span>
    </label>
  );
}
