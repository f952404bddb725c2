import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import './conflicts.css';

/** What to do with a passage of another version. */
export type ConflictChoice = 'add' | 'dismiss';

/** Says what to do with one passage. */
export type SettleConflict = (passage: string, choice: ConflictChoice) => void;

export interface ConflictsProps {
  /** Passages that could not be merged into the text; without any there is nothing here. */
  readonly conflicts: readonly string[] | undefined;
  /** Where a passage is added to, where that is not the text it stands below. */
  readonly addTo?: string;
  readonly onSettle: SettleConflict;
}

/**
 * What was written at the same time elsewhere and could not be merged: nothing is lost. It stands
 * below what the focus goes to once a passage is settled: whoever goes on by keyboard stays there.
 */
export function Conflicts({ conflicts = [], addTo, onSettle }: ConflictsProps) {
  const root = useRef<HTMLDivElement>(null);
  if (conflicts.length === 0) return null;

  function settle(passage: string, choice: ConflictChoice): void {
    root.current?.parentElement
      ?.querySelector<HTMLElement>('input, textarea, summary, button')
      ?.focus({ preventScroll: true });
    onSettle(passage, choice);
  }

  return (
    <div class="conflicts" ref={root}>
      {[...new Set(conflicts)].map((passage) => (
        <div class="conflict" key={passage} role="status">
          <p class="conflict-title">{i18n.t('conflicts.kept')}</p>
          <p class="conflict-words" dir="auto">
            {passage}
          </p>
          <div class="conflict-actions">
            <Button small onClick={() => settle(passage, 'add')}>
              {addTo === undefined ? i18n.t('conflicts.add') : i18n.t('conflicts.addTo', [addTo])}
            </Button>
            <Button small kind="quiet" onClick={() => settle(passage, 'dismiss')}>
              {i18n.t('conflicts.dismiss')}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
