/** What is done with the evidence of a goal, which has no names: one is known by its day and place. */
import { addEvidence } from '../../utils/domain/goals.ts';
import type { Evidence, Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { mergeText } from '../../utils/text-merge/merge-text.ts';
import type { SaveText } from '../live-text/stored-text.ts';
import type { EvidenceChange, GoalActions } from './goal-actions.ts';

/** One observation of a goal, and which of its day's it is, counted from 0. */
export interface Observation extends Evidence {
  readonly nth: number;
}

/** A goal's evidence, newest first, of one day the last written first. */
export function observationsOf({ evidence }: Goal): Observation[] {
  return evidence
    .map((each, place) => ({
      ...each,
      nth: evidence.slice(0, place).filter(({ at }) => at === each.at).length,
    }))
    .toReversed();
}

/** Saves what is typed into one, merged with what became of it meanwhile. */
export function evidenceSaver(
  goal: Goal,
  observation: Observation,
  onType: GoalActions['onTypeEvidence'],
): SaveText {
  return async (base, text) => {
    let stored = text;
    const version = await onType(goal, (each) => {
      const reworded = reword(each, observation, base, text);
      stored = reworded.text;
      return reworded.evidence;
    });
    return { text: stored, version };
  };
}

/** Puts words in the place of those that were made of `base`. */
export function reword(
  goal: Goal,
  observation: Pick<Observation, 'at' | 'nth'>,
  base: string,
  text: string,
): { readonly evidence: readonly Evidence[]; readonly text: string } {
  const { at } = observation;
  const place = placeOf(goal, { ...observation, text: base });
  const stored = goal.evidence[place];
  // Typing into what another surface has just removed brings it back: words before tidiness.
  if (!stored) return { evidence: addEvidence(goal, { at, text }).evidence, text };
  const merged = mergeText(base, text, stored.text);
  // What could not be merged stays, as one more of that day.
  const others = merged.conflicts.map((conflict) => ({ at, text: conflict }));
  return {
    evidence: goal.evidence.toSpliced(place, 1, { at, text: merged.text }, ...others),
    text: merged.text,
  };
}

/** Gives one another day. */
export function redate(observation: Observation, at: Day): EvidenceChange {
  return (goal) => {
    const stored = goal.evidence[placeOf(goal, observation)];
    return stored
      ? addEvidence({ ...goal, evidence: without(goal, observation) }, { at, text: stored.text })
          .evidence
      : goal.evidence;
  };
}

/** Takes one away. */
export function removal(observation: Observation): EvidenceChange {
  return (goal) => without(goal, observation);
}

function without(goal: Goal, observation: Observation): readonly Evidence[] {
  const place = placeOf(goal, observation);
  return place < 0 ? goal.evidence : goal.evidence.toSpliced(place, 1);
}

/** By its day and words; where the words have changed, by its place within the day. */
function placeOf(goal: Goal, { at, nth, text }: Observation): number {
  const ofDay = [...goal.evidence.entries()].filter(([, each]) => each.at === at);
  const exact = ofDay.filter(([, each]) => each.text === text);
  const [place] = exact.find(([index]) => ofDay[nth]?.[0] === index) ??
    exact[0] ??
    ofDay[nth] ?? [-1];
  return place;
}
