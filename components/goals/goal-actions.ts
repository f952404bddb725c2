import type { Evidence, Goal } from '../../utils/domain/record-types.ts';
import type { Day, Version } from '../../utils/domain/types.ts';
import type { ConflictChoice } from '../live-text/Conflicts.tsx';
import type { SaveText } from '../live-text/stored-text.ts';

/** What a goal's evidence is from now on, made from the goal as it is stored then. */
export type EvidenceChange = (goal: Goal) => readonly Evidence[];

/** What can be done with a need or a goal. */
export interface GoalActions {
  readonly onSaveText: (goal: Goal, field: 'text' | 'nextStep') => SaveText;
  /** What is done with a passage that could not be merged; `field`: where it would be added. */
  readonly onConflict: (
    goal: Goal,
    field: 'text' | 'nextStep',
    passage: string,
    choice: ConflictChoice,
  ) => void;
  /** Parked, or taken up again; achieved; dropped. */
  readonly onState: (goal: Goal, state: 'parked' | 'achieved' | 'dropped') => void;
  /** The day to look at it again; empty: none. */
  readonly onReview: (goal: Goal, reviewOn: Day) => void;
  readonly onEvidence: (
    goal: Goal,
    change: EvidenceChange,
    what: 'added' | 'dated' | 'removed',
  ) => void;
  /** The same with every key typed into one: gives the goal's version after it. */
  readonly onTypeEvidence: (goal: Goal, change: EvidenceChange) => Promise<Version>;
  /** Away with it; `words` are those it had before they were emptied, for Undo. */
  readonly onRemove: (goal: Goal, words: string) => void;
}

/** A line that is being written: a new need or goal, or evidence for the one with this id. */
export type GrowthLine = 'focus' | 'need' | 'goal' | `evidence/${string}`;

/** What was being written when the view closed, a line each. */
export interface GrowthDrafts {
  readonly draftOf?: (line: GrowthLine) => string;
  /** Each change of it, to be kept: views close without asking. */
  readonly onDraft?: (line: GrowthLine, text: string) => void;
}
