import { i18n } from '#i18n';
import type { Thresholds } from '../../utils/domain/thresholds.ts';
import type { WaivableRule } from '../../utils/domain/waivers.ts';

/** The figures of the rules, by the rule. */
export const RULE_GROUPS: readonly {
  readonly rule: WaivableRule;
  readonly names: readonly (keyof Thresholds)[];
}[] = [
  { rule: 'notice', names: ['noticeDays'] },
  { rule: 'cadence', names: ['amberAt', 'redAt', 'newHireDays'] },
  {
    rule: 'reschedules',
    names: [
      'lastSessions',
      'windowWeeks',
      'weightMoved',
      'weightMovedLate',
      'weightMovedOut',
      'weightShortened',
      'weightCancelled',
      'alertWeight',
    ],
  },
  { rule: 'fairness', names: ['tolerancePercent', 'floorMinutes'] },
];

/** What a group is called. */
export function groupWords(rule: WaivableRule): string {
  switch (rule) {
    case 'notice':
      return i18n.t('rules.groups.notice');
    case 'cadence':
      return i18n.t('rules.groups.cadence');
    case 'reschedules':
      return i18n.t('rules.groups.reschedules');
    case 'fairness':
      return i18n.t('rules.groups.fairness');
  }
}

/** A figure in words: what it is, what it counts, and where its standard comes from (`field.md`). */
export interface RuleWords {
  readonly name: string;
  readonly unit: string;
  readonly source: string;
}

/** The words of a figure. */
export function ruleWords(name: keyof Thresholds): RuleWords {
  return WORDS[name]();
}

const WORDS: Readonly<Record<keyof Thresholds, () => RuleWords>> = {
  noticeDays: () => ({
    name: i18n.t('rules.names.noticeDays'),
    unit: i18n.t('rules.days'),
    source: i18n.t('rules.sources.noticeDays'),
  }),
  lastSessions: () => ({
    name: i18n.t('rules.names.lastSessions'),
    unit: i18n.t('rules.sessions'),
    source: i18n.t('rules.sources.lastSessions'),
  }),
  windowWeeks: () => ({
    name: i18n.t('rules.names.windowWeeks'),
    unit: i18n.t('rules.weeks'),
    source: i18n.t('rules.sources.windowWeeks'),
  }),
  amberAt: () => ({
    name: i18n.t('rules.names.amberAt'),
    unit: i18n.t('rules.times'),
    source: i18n.t('rules.sources.amberAt'),
  }),
  redAt: () => ({
    name: i18n.t('rules.names.redAt'),
    unit: i18n.t('rules.times'),
    source: i18n.t('rules.sources.redAt'),
  }),
  newHireDays: () => ({
    name: i18n.t('rules.names.newHireDays'),
    unit: i18n.t('rules.days'),
    source: i18n.t('rules.sources.newHireDays'),
  }),
  tolerancePercent: () => ({
    name: i18n.t('rules.names.tolerancePercent'),
    unit: i18n.t('rules.percent'),
    source: i18n.t('rules.sources.tolerancePercent'),
  }),
  floorMinutes: () => ({
    name: i18n.t('rules.names.floorMinutes'),
    unit: i18n.t('rules.minutes'),
    source: i18n.t('rules.sources.floorMinutes'),
  }),
  weightMoved: () => ({
    name: i18n.t('rules.names.weightMoved'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.weightMoved'),
  }),
  weightMovedLate: () => ({
    name: i18n.t('rules.names.weightMovedLate'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.weightMovedLate'),
  }),
  weightMovedOut: () => ({
    name: i18n.t('rules.names.weightMovedOut'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.weightMovedOut'),
  }),
  weightShortened: () => ({
    name: i18n.t('rules.names.weightShortened'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.weightShortened'),
  }),
  weightCancelled: () => ({
    name: i18n.t('rules.names.weightCancelled'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.weightCancelled'),
  }),
  alertWeight: () => ({
    name: i18n.t('rules.names.alertWeight'),
    unit: i18n.t('rules.points'),
    source: i18n.t('rules.sources.alertWeight'),
  }),
};
