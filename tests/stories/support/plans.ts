/** What is in a story's calendar to begin with, in words: plain data, made real in each run. */
import { readTold } from './told-times.ts';

/** What may be said of a meeting beyond with whom and when. */
export interface PlanOptions {
  /** 30 if not said; whole days are one day long. */
  readonly minutes?: number;
  /** Where the clock of a series hangs; the calendar's own zone if not said. */
  readonly zone?: string;
  /** Comes from another calendar system, under this iCalendar UID. */
  readonly iCalUID?: string;
  /** A second, imported copy of a meeting: it has the same iCalendar UID. */
  readonly copyOf?: Plan;
}

interface PlanFacts extends PlanOptions {
  /** The other person. */
  readonly who: string;
  /** The first time; a weekday alone is the first one from four weeks before the story on. */
  readonly first: string;
}

/** A single meeting. */
export interface OneOffPlan extends PlanFacts {
  readonly kind: 'one-off';
}

/** A series of meetings. */
export interface SeriesPlan extends PlanFacts {
  readonly kind: 'series';
  readonly rrule: string;
  /** Days outside the rule on which there is a session, too (`RDATE`), as `Thu 10 Dec 14:00`. */
  readonly extra: readonly string[];
  /** The session that the rule, as it is now, puts on that day. */
  readonly on: (day: string) => OccurrencePlan;
}

/** One session of a series, by the day its rule puts it on. */
export interface OccurrencePlan {
  readonly kind: 'occurrence';
  readonly series: SeriesPlan;
  readonly day: string;
}

export type Plan = OneOffPlan | SeriesPlan;
/** What a single edit is about. */
export type TargetPlan = OneOffPlan | OccurrencePlan;

/** A single meeting; of whole days where no hour is told. */
export function once(who: string, first: string, options: PlanOptions = {}): OneOffPlan {
  readTold(first);
  return { kind: 'one-off', who, first, ...options };
}

/** A meeting that repeats by a rule. */
export function repeating(
  who: string,
  first: string,
  rrule: string,
  options: PlanOptions & { readonly extra?: readonly string[] } = {},
): SeriesPlan {
  const plan: SeriesPlan = {
    kind: 'series',
    who,
    first,
    rrule,
    extra: [],
    ...options,
    on: (day) => ({ kind: 'occurrence', series: plan, day }),
  };
  return plan;
}

/** A meeting every week, or every so many weeks, on the weekday of its first time. */
export function weekly(
  who: string,
  first: string,
  options: PlanOptions & { readonly every?: number; readonly count?: number } = {},
): SeriesPlan {
  const { every, count, ...rest } = options;
  const parts = [
    'FREQ=WEEKLY',
    ...(every === undefined ? [] : [`INTERVAL=${every}`]),
    `BYDAY=${first.slice(0, 2).toUpperCase()}`,
    ...(count === undefined ? [] : [`COUNT=${count}`]),
  ];
  return repeating(who, first, parts.join(';'), rest);
}
