import { LONG_TEXT, next, promise, topic } from './agenda.tsx';
import { ana, focusGoal, goal, growth, unfold } from './goals.tsx';
import { card } from './prep.tsx';
import type { Scenes } from '../scene.ts';

const conflicts = ['Conference budget: ask Dee first'];
const long = [LONG_TEXT, 'The conference budget'];
const topics = [
  topic('theirs', 'Conference budget', { conflicts }),
  topic('theirs', LONG_TEXT, { conflicts: long }),
  topic('mine', 'Desk by the window'),
];
const followUps = [
  { ...promise('me', 'Send the article', '2026-11-27'), conflicts },
  { ...promise('them', LONG_TEXT), conflicts: long },
];
const focus = { ...focusGoal, evidence: [], conflicts };

/** Other versions of what was written, where they stand. */
export const conflictScenes: Scenes = {
  'conflicts-agenda': {
    render: () => next({ topics }, { followUps }),
    widths: [280, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'conflicts-goals': {
    render: () =>
      growth({
        goals: [
          focus,
          goal({ text: 'Delegating', conflicts }),
          goal({ text: 'Lead the rollout', kind: 'goal', conflicts: long }),
          goal({ text: 'Shorter updates', state: 'achieved', conflicts }),
        ],
        about: { ...ana, conflicts },
      }),
    act: unfold,
    widths: [280],
    also: ['long', 'rtl'],
  },
  'conflicts-card': {
    render: () => card('Ana Ruiz', { topics, followUps, focus }),
    widths: [320],
    also: ['long', 'rtl'],
  },
};
