import { i18n } from '#i18n';
import { weeksIn } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf } from '../../utils/time.ts';
import { called, reviewDueWords } from '../goals/goal-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';

interface FocusCellProps {
  readonly name: string;
  readonly focus: Goal | undefined;
  /** To where it is worked on. */
  readonly onOpen: () => void;
}

/** The one focus of a report, for how long, and whether it is to be looked at again. */
export function FocusCell({ name, focus, onOpen }: FocusCellProps) {
  const ambient = useAmbient();
  if (!focus) return <div class="team-focus team-next">{i18n.t('team.noFocus')}</div>;
  const due = reviewDueWords(focus, ambient);
  const weeks = weeksIn(focus, dayOf(ambient.now, ambient.zone));
  const words = called(focus);
  return (
    <div class="team-focus">
      <Button
        kind="quiet"
        small
        label={i18n.t('team.focusOf', { name: isolate(name), focus: words })}
        onClick={onOpen}
      >
        <bdi class="team-focus-words">{words}</bdi>
      </Button>
      <span class="team-next">
        {weeks === 0 ? i18n.t('goals.thisWeek') : i18n.t('goals.weeks', weeks)}
        {due !== undefined && ` · ${due}`}
      </span>
    </div>
  );
}
