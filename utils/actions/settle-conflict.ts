import { i18n } from '#i18n';
import type { ConflictChoice } from '../../components/live-text/Conflicts.tsx';
import { settlePassage, type TextPlace, type TextStore } from '../stores/conflicts.ts';
import type { Acting } from './acting.ts';

/** Adds a passage of another version to a text, or dismisses it, and says so, with the way back. */
export function settleConflict<Store extends TextStore>(
  { undo }: Pick<Acting, 'undo'>,
  place: TextPlace<Store>,
  passage: string,
  choice: ConflictChoice,
): void {
  const isWanted = choice === 'add';
  void undo.run(
    () => settlePassage(place, passage, isWanted),
    isWanted ? undefined : i18n.t('conflicts.dismissed'),
  );
}
