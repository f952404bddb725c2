/**
 * Which of the built-in templates to offer for the next session, by facts: never all of them, and
 * none where nothing speaks for it. Their topics are words of the surfaces.
 */
import { dayOf } from '../time.ts';
import { isReviewDue } from './goals.ts';
import { lastSession } from './upcoming.ts';
import type { KnownPerson } from './people.ts';
import type { Goal } from './record-types.ts';
import type { Day, Millis, Relation } from './types.ts';

/** The built-in templates, in the order in which they are offered. */
export const TEMPLATE_KEYS = [
  'first-one-on-one',
  'after-gap',
  'focus-review',
  'review-season',
] as const;

/** One built-in template. */
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** A last session longer ago than this many cadences is a gap: field.md, `cadence.redAt`. */
const GAP_CADENCES = 2;

/** June and December, as most reviews are half-yearly: our convention, a setting. 1 is January. */
export const REVIEW_MONTHS: readonly number[] = [6, 12];

/** What the offer depends on. */
export interface TemplateFacts {
  readonly today: Day;
  readonly relation: Relation;
  /** The day of the last session that has ended and was on; absent where there was none. */
  readonly lastSessionOn?: Day;
  /** Whether any session with them was closed, so that they have met before. */
  readonly hasMet: boolean;
  /** Whether the last session that was planned did not take place: cancelled, or declined. */
  readonly lastCancelled: boolean;
  /** Days between sessions; where nobody knows, no time without one is a gap. */
  readonly cadenceDays?: number;
  readonly focus?: Goal;
  readonly reviewMonths?: readonly number[];
}

/** What a person's sessions tell for the offer. `zone` is the one the user is in. */
export function sessionFacts(
  person: KnownPerson,
  now: Millis,
  zone: string,
): Pick<TemplateFacts, 'relation' | 'lastSessionOn' | 'lastCancelled' | 'cadenceDays'> {
  const { relation, cadenceDays, meetings } = person;
  const last = lastSession(person, now);
  const planned = meetings.findLast((meeting) => meeting.end <= now);
  return {
    relation,
    lastCancelled: planned !== last,
    ...(last && { lastSessionOn: dayOf(last.start, last.allDay ? last.zone : zone) }),
    ...(cadenceDays !== undefined && { cadenceDays }),
  };
}

function isAfterGap(facts: TemplateFacts): boolean {
  const { today, lastSessionOn, lastCancelled, cadenceDays } = facts;
  if (lastCancelled) return true;
  if (lastSessionOn === undefined || cadenceDays === undefined) return false;
  const { days } = Temporal.PlainDate.from(lastSessionOn).until(Temporal.PlainDate.from(today));
  return days > GAP_CADENCES * cadenceDays;
}

/**
 * The templates to offer. A first one-on-one comes after no gap; focus and reviews are for reports
 * (design.md §1).
 */
export function offeredTemplates(facts: TemplateFacts): readonly TemplateKey[] {
  const { today, relation, lastSessionOn, hasMet, focus, reviewMonths = REVIEW_MONTHS } = facts;
  const isFirst = lastSessionOn === undefined && !hasMet;
  const isReport = relation === 'report';
  const speaksFor: Readonly<Record<TemplateKey, boolean>> = {
    'first-one-on-one': isFirst,
    'after-gap': !isFirst && isAfterGap(facts),
    'focus-review':
      isReport && focus !== undefined && focus.state === 'focus' && isReviewDue(focus, today),
    'review-season': isReport && reviewMonths.includes(Temporal.PlainDate.from(today).month),
  };
  return TEMPLATE_KEYS.filter((key) => speaksFor[key]);
}
