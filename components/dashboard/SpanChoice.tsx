import { i18n } from '#i18n';
import { Segmented } from '../ui/Segmented.tsx';
import type { Span } from './span.ts';

export interface SpanChoiceProps {
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}

/** How far back the pictures of a view look. */
export function SpanChoice({ span, onChange }: SpanChoiceProps) {
  return (
    <div class="dashboard-choice">
      <Segmented
        label={i18n.t('teamKept.span')}
        value={span}
        options={[
          { value: 'quarter', label: i18n.t('teamKept.quarter') },
          { value: 'year', label: i18n.t('teamKept.year') },
          { value: 'all', label: i18n.t('teamKept.all') },
        ]}
        onChange={onChange}
      />
    </div>
  );
}
