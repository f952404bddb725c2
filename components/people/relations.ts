import { i18n } from '#i18n';
import type { Relation } from '../../utils/domain/types.ts';
import type { Option } from '../ui/Select.tsx';

/** A relation the user can choose; `unset` is only ever the state before. */
export type ChosenRelation = Exclude<Relation, 'unset'>;

/** What somebody is to the user, in one word. */
export function relationWords(relation: Relation): string {
  switch (relation) {
    case 'report':
      return i18n.t('relation.report');
    case 'manager':
      return i18n.t('relation.manager');
    case 'peer':
      return i18n.t('relation.peer');
    case 'other':
      return i18n.t('relation.other');
    case 'unset':
      return i18n.t('relation.unset');
  }
}

/** The relations to choose from. */
export function relationOptions(): Option<ChosenRelation>[] {
  const relations = ['report', 'manager', 'peer', 'other'] as const;
  return relations.map((value) => ({ value, label: relationWords(value) }));
}

/** Whether somebody has a focus: managers and peers have none (design.md §2, fairness and coaching). */
export function hasFocus(relation: Relation): boolean {
  return relation !== 'manager' && relation !== 'peer';
}
