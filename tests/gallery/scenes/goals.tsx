import type { ComponentChildren } from 'preact';
import { FocusLine } from '../../../components/goals/FocusLine.tsx';
import { Growth, type GrowthProps } from '../../../components/goals/Growth.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { Goal } from '../../../utils/domain/record-types.ts';
import { person } from '../../domain/builders.ts';
import { NOW } from '../records.ts';
import { nothing, press, type, type Scenes } from '../scene.ts';
import { kept, LONG_NAME } from './notes.tsx';

const HEBREW_NAME = 'אביגיל בן-דוד';
const LONG_TEXT =
  'Saying no to side requests early, kindly and with an alternative, also where the one who asks is senior, in a hurry, and has asked for the third time this week';

let made = 0;
export function goal(more: Partial<Goal> = {}): Goal {
  made += 1;
  return {
    id: `g${made}`,
    account: 'me@acme.com',
    personId: 'ana',
    createdAt: made,
    updatedAt: NOW,
    version: {},
    kind: 'need',
    text: 'Saying no to side requests',
    state: 'parked',
    since: '2026-10-20',
    reviewOn: '',
    nextStep: '',
    evidence: [],
    ...more,
  };
}

export const focusGoal = goal({
  state: 'focus',
  reviewOn: '2026-12-01',
  nextStep: 'Ask “what should I drop for it?” before any yes',
  evidence: [
    { at: '2026-10-27', text: 'Said yes to three things in one meeting' },
    { at: '2026-11-02', text: 'Turned down two side requests in the planning, kindly' },
    { at: '2026-11-16', text: 'Asked for the deadline to move before it was late' },
    { at: '2026-11-20', text: 'Sent Ben to the rota instead of helping out' },
    { at: '2026-11-24', text: 'Named what would slip, and let the others choose' },
  ],
});
const needs = [
  goal({ text: 'Delegating the on-call rota' }),
  goal({
    text: 'Speaking up when the plan is wrong',
    evidence: [{ at: '2026-09-01', text: 'Told me, but only afterwards' }],
  }),
];
const goals = [
  goal({ kind: 'goal', text: 'Lead the rollout of the platform', reviewOn: '2027-01-15' }),
  goal({ kind: 'goal', text: 'A talk at the spring conference' }),
];
const closed = [
  goal({ text: 'Shorter updates', state: 'achieved', since: '2026-06-09' }),
  goal({ kind: 'goal', text: 'Move to Lisbon', state: 'dropped', since: '2025-02-01' }),
];
const all = [focusGoal, ...needs, ...goals, ...closed];
export const ana = person({
  strengths: 'Explains hard things simply: the incident write-up was read by the whole floor',
  obstacles: 'Too many people know that she helps\nThe rota has two gaps in December',
  goodToKnow: 'Leaves at four on Wednesdays; hard things in writing first',
});

export function growth(props: Partial<GrowthProps> = {}) {
  return (
    <Page title={props.name ?? 'Ana Ruiz'}>
      <Growth
        name="Ana"
        goals={all}
        about={ana}
        isCoached
        onPlan={nothing}
        onFocus={nothing}
        onSaveText={() => kept}
        onState={nothing}
        onConflict={nothing}
        onPersonConflict={nothing}
        onReview={nothing}
        onEvidence={nothing}
        onTypeEvidence={() => Promise.resolve({})}
        onRemove={nothing}
        onSavePersonText={() => kept}
        {...props}
      />
    </Page>
  );
}

export function unfold(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

function line(...children: readonly ComponentChildren[]) {
  return <Page title="Ana Ruiz">{children}</Page>;
}

const due = { ...focusGoal, reviewOn: '2026-11-23', evidence: focusGoal.evidence.slice(1, 3) };
const long = { ...focusGoal, text: LONG_TEXT, nextStep: LONG_TEXT, reviewOn: '2026-11-23' };
const long2 = goal({
  text: LONG_TEXT,
  evidence: [{ at: '2025-11-02', text: LONG_TEXT }],
});

/** How somebody grows. */
export const goalsScenes: Scenes = {
  'goals-full': { render: () => growth(), widths: [320, 900], also: ['long', 'forced', 'rtl'] },
  'goals-unfolded': { render: () => growth(), act: unfold, widths: [320], also: ['long', 'rtl'] },
  'goals-empty': { render: () => growth({ goals: [], about: undefined }), also: ['long'] },
  'goals-choose': { render: () => growth({ goals: needs }), widths: [320], also: ['long'] },
  'goals-adding': {
    render: () => growth({ goals: [] }),
    act: () => press('Choose a focus'),
  },
  'goals-due': {
    render: () =>
      growth({ goals: [due, goal({ kind: 'goal', text: 'A talk', reviewOn: '2026-11-24' })] }),
    widths: [320],
    also: ['long', 'rtl', 'forced'],
  },
  'goals-long-texts': {
    render: () =>
      growth({
        name: LONG_NAME,
        goals: [
          long,
          long2,
          { ...long2, id: 'x', kind: 'goal', reviewOn: '2026-11-20' },
          { ...long2, id: 'y', state: 'achieved' },
        ],
        about: { ...ana, strengths: LONG_TEXT },
      }),
    act: unfold,
    widths: [320],
    also: ['long'],
  },
  'goals-name-rtl': { render: () => growth({ name: HEBREW_NAME }), act: unfold },
  'goals-which': {
    render: () => growth(),
    act: () => document.querySelector<HTMLElement>('.parked-need [role=menuitem]')?.click(),
    widths: [320],
    also: ['long', 'rtl'],
  },
  'goals-evidence': {
    render: () => growth({ goals: [due] }),
    act: () => {
      press('Add evidence');
      requestAnimationFrame(() => type('.add-line-input', 'Let the phone ring'));
    },
  },
  'goals-review-day': {
    render: () => growth(),
    act: () => document.querySelector<HTMLElement>('.focus-when .popover-chip')?.click(),
    widths: [320],
  },
  'goals-peer': { render: () => growth({ isCoached: false, name: 'Dee' }) },
  'goals-line': {
    render: () =>
      line(
        <FocusLine focus={focusGoal} onOpen={nothing} />,
        <FocusLine focus={{ ...due, since: '2026-11-23', nextStep: '' }} onOpen={nothing} />,
        <FocusLine focus={{ ...long, since: '2026-10-01' }} onOpen={nothing} />,
      ),
    widths: [320],
    also: ['long', 'rtl'],
  },
};
