/**
 * Goals: one development need at a time. Of a person's needs at most one is the focus, the others
 * wait, parked (field.md, rule e).
 *
 * The caller passes the goals of one person, or says where it may be several.
 */
import type { Evidence, Goal } from './record-types.ts';
import type { Day } from './types.ts';

/** After how many weeks a focus is looked at again: field.md, `focus.reviewWeeks`. */
const REVIEW_WEEKS = 6;

function isFocus(goal: Goal): boolean {
  return goal.state === 'focus' && goal.deletedAt === undefined;
}

function parked(goal: Goal, since: Day): Goal {
  return { ...goal, state: 'parked', since };
}

/** The newest first; of two of one day the one with the lesser id. */
function byNewest(a: Goal, b: Goal): number {
  if (a.since !== b.since) return a.since > b.since ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The one focus; of several that came together by a merge, the one `settleFocus` keeps. */
export function focusOf(goals: readonly Goal[]): Goal | undefined {
  return goals.filter((goal) => isFocus(goal) && goal.kind === 'need').toSorted(byNewest)[0];
}

/**
 * Makes a need its person's focus from today on, to be looked at again in 6 weeks, and parks what
 * was the focus so far. Gives the goals that change: none where it is the focus alone already, is
 * deleted, or is a goal, which cannot be the focus.
 */
export function chooseFocus(goals: readonly Goal[], id: string, today: Day): Goal[] {
  const chosen = goals.find((goal) => goal.id === id);
  if (chosen === undefined || chosen.kind !== 'need' || chosen.deletedAt !== undefined) return [];
  const parking = goals
    .filter((goal) => goal.personId === chosen.personId && goal.id !== id && isFocus(goal))
    .map((goal) => parked(goal, today));
  if (chosen.state === 'focus') return parking;
  const reviewOn = Temporal.PlainDate.from(today).add({ weeks: REVIEW_WEEKS }).toString();
  return [...parking, { ...chosen, state: 'focus', since: today, reviewOn }];
}

/**
 * Where merging people or versions brought foci together, keeps the newest of each person (of one
 * day, the one with the lesser id) and parks the others, as of the day on which the kept one became
 * it: so every device comes to the same. Gives the goals that change.
 */
export function settleFocus(goals: readonly Goal[]): Goal[] {
  const people = Map.groupBy(goals.filter(isFocus), (goal) => goal.personId);
  return [...people.values()].flatMap((foci) => {
    const kept = focusOf(foci);
    return foci
      .filter((goal) => goal !== kept)
      .map((goal) => parked(goal, kept?.since ?? goal.since));
  });
}

/** A goal in a state other than the focus, from today on. The same goal where it is in it. */
export function setGoalState(
  goal: Goal,
  state: 'parked' | 'achieved' | 'dropped',
  today: Day,
): Goal {
  return goal.state === state ? goal : { ...goal, state, since: today };
}

/** A goal with an observation, which has a text; oldest first, of one day as they were written. */
export function addEvidence(goal: Goal, { at, text }: Evidence): Goal {
  const written = text.trim();
  if (written === '') return goal;
  const later = goal.evidence.findIndex((evidence) => evidence.at > at);
  const place = later < 0 ? goal.evidence.length : later;
  return { ...goal, evidence: goal.evidence.toSpliced(place, 0, { at, text: written }) };
}

/** Whether it is time to look at a focus, or at a goal being worked on, again. */
export function isReviewDue(goal: Goal, today: Day): boolean {
  const isOn = isFocus(goal) || (goal.kind === 'goal' && goal.state === 'parked');
  return isOn && goal.deletedAt === undefined && goal.reviewOn !== '' && goal.reviewOn <= today;
}

/** For how many whole weeks a goal has been in its state: "One focus, 5 weeks". */
export function weeksIn(goal: Goal, today: Day): number {
  const { days } = Temporal.PlainDate.from(goal.since).until(Temporal.PlainDate.from(today));
  return Math.max(0, Math.floor(days / 7));
}

/** A person's goals as the page shows them. */
export interface Growth {
  readonly focus?: Goal;
  /** Needs that wait, as they were written. */
  readonly needs: readonly Goal[];
  /** Goals being worked on, as they were written. */
  readonly goals: readonly Goal[];
  /** Achieved or dropped, newest first. */
  readonly closed: readonly Goal[];
}

/** Sorts a person's goals by what becomes of them. */
export function growthOf(all: readonly Goal[]): Growth {
  const living = all
    .filter((goal) => goal.deletedAt === undefined)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const focus = focusOf(living);
  const open = living.filter(
    (goal) => goal !== focus && goal.state !== 'achieved' && goal.state !== 'dropped',
  );
  return {
    ...(focus && { focus }),
    needs: open.filter(({ kind }) => kind === 'need'),
    goals: open.filter(({ kind }) => kind === 'goal'),
    closed: living
      .filter(({ state }) => state === 'achieved' || state === 'dropped')
      .toSorted(byNewest),
  };
}
