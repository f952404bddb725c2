import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { NoteFilter } from './timeline.ts';

/** Nothing of these is written yet: what it would be good for, and where that is known from. */
export function NotesEmpty({ filter }: { readonly filter: NoteFilter }) {
  switch (filter) {
    case 'all':
      return <EmptyState source={i18n.t('notes.source')}>{i18n.t('notes.nothing')}</EmptyState>;
    case 'sessions':
      return <EmptyState source={i18n.t('notes.source')}>{i18n.t('notes.noSessions')}</EmptyState>;
    case 'coaching':
      return (
        <EmptyState source={i18n.t('notes.coachingSource')}>
          {i18n.t('notes.noCoaching')}
        </EmptyState>
      );
    case 'wins':
      return <EmptyState source={i18n.t('notes.winsSource')}>{i18n.t('notes.noWins')}</EmptyState>;
  }
}
