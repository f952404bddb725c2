import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import type { GoalActions } from './goal-actions.ts';

/** How a need or goal ends. */
export function closingItems(
  goal: Goal,
  { onState, onRemove }: Pick<GoalActions, 'onState' | 'onRemove'>,
): MenuItem[] {
  return [
    {
      label: i18n.t('goals.achieved'),
      icon: 'check',
      onSelect: () => onState(goal, 'achieved'),
    },
    {
      label: i18n.t('goals.drop'),
      icon: 'close',
      onSelect: () => onState(goal, 'dropped'),
    },
    {
      label: i18n.t('goals.remove'),
      icon: 'trash',
      danger: true,
      onSelect: () => onRemove(goal, goal.text),
    },
  ];
}
