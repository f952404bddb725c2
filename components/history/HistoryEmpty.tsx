import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface HistoryEmptyProps {
  /** Since when the calendar is watched, in words; absent where it was never read. */
  readonly watched: string | undefined;
}

/** Nothing has happened: since when one would know, and why it matters. */
export function HistoryEmpty({ watched }: HistoryEmptyProps) {
  return (
    <EmptyState source={i18n.t('history.source')}>
      {watched === undefined
        ? i18n.t('history.notWatched')
        : `${i18n.t('history.nothing')} ${watched}`}{' '}
      {i18n.t('history.rule')}
    </EmptyState>
  );
}
