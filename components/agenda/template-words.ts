import { i18n } from '#i18n';
import type { TemplateKey } from '../../utils/domain/agenda-templates.ts';

/** What a built-in template is called, what it is offered with, and its topics. */
export interface TemplateWords {
  readonly name: string;
  /** The question it is offered with: the fact that speaks for it. */
  readonly why: string;
  /** Open questions, none of which begins with "why" (GROW; field.md, rule f). */
  readonly topics: readonly string[];
}

/** The words of a built-in template. They are the manager's questions: topics of their own side. */
export function templateWords(key: TemplateKey): TemplateWords {
  switch (key) {
    // What a first talk should settle: Lara Hogan's questions (field.md, cadence), in our words.
    case 'first-one-on-one':
      return {
        name: i18n.t('templates.firstOneOnOne'),
        why: i18n.t('templates.firstOneOnOneOffer'),
        topics: [
          i18n.t('templates.firstOneOnOne1'),
          i18n.t('templates.firstOneOnOne2'),
          i18n.t('templates.firstOneOnOne3'),
          i18n.t('templates.firstOneOnOne4'),
          i18n.t('templates.firstOneOnOne5'),
        ],
      };
    case 'after-gap':
      return {
        name: i18n.t('templates.afterGap'),
        why: i18n.t('templates.afterGapOffer'),
        topics: [
          i18n.t('templates.afterGap1'),
          i18n.t('templates.afterGap2'),
          i18n.t('templates.afterGap3'),
          i18n.t('templates.afterGap4'),
        ],
      };
    case 'focus-review':
      return {
        name: i18n.t('templates.focusReview'),
        why: i18n.t('templates.focusReviewOffer'),
        topics: [
          i18n.t('templates.focusReview1'),
          i18n.t('templates.focusReview2'),
          i18n.t('templates.focusReview3'),
          i18n.t('templates.focusReview4'),
        ],
      };
    case 'review-season':
      return {
        name: i18n.t('templates.reviewSeason'),
        why: i18n.t('templates.reviewSeasonOffer'),
        topics: [
          i18n.t('templates.reviewSeason1'),
          i18n.t('templates.reviewSeason2'),
          i18n.t('templates.reviewSeason3'),
          i18n.t('templates.reviewSeason4'),
          i18n.t('templates.reviewSeason5'),
        ],
      };
  }
}
