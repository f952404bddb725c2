import { HideButton } from '../../../components/hide/HideButton.tsx';
import { LookBack } from '../../../components/look-back/LookBack.tsx';
import { personDocument } from '../../../utils/domain/person-document.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { person } from '../../domain/builders.ts';
import { followUp, goal, note, session, topic } from '../../domain/record-builders.ts';
import { NOW } from '../records.ts';
import { nothing, type Scenes } from '../scene.ts';

const at = (days: number) => ({ createdAt: NOW - days * DAY, updatedAt: NOW - days * DAY });

function lookBack(isWhole: boolean, isEmpty = false) {
  const source = {
    person: person({
      name: 'Anastasia Ruiz de la Prada-Konstantinopoulou',
      strengths: 'Calm when others are not.',
      toWorkOn: 'Saying no.',
    }),
    notes: [
      note({
        id: 'a',
        kind: 'session' as const,
        text: 'Talked about the platform move; she wants to lead the rollout.\n\n- [x] Rollout plan\n- [ ] Budget',
        ...at(20),
      }),
      note({ id: 'b', kind: 'coaching' as const, text: 'She hesitates to ask.', ...at(20) }),
      note({
        id: 'c',
        kind: 'praise' as const,
        text: 'The incident write-up was **clear**.',
        ...at(9),
      }),
    ],
    topics: [
      topic({ state: 'discussed', closedAt: NOW - 20 * DAY, ...at(30) }),
      topic({ id: 'o', text: 'Conference budget', ...at(2) }),
    ],
    followUps: [
      followUp({ state: 'done', ...at(20) }),
      followUp({
        id: 'g',
        owner: 'them',
        text: 'Draft the rollout plan',
        due: '2026-03-12',
        ...at(9),
      }),
    ],
    goals: [
      goal({
        state: 'focus',
        nextStep: 'Ask for a day before answering',
        evidence: [{ at: '2026-02-20', text: 'Said no twice' }],
      }),
    ],
    sessions: [
      session({
        met: 'yes',
        minutes: 30,
        talk: { guess: 'nearly-all', mine: 5 * MINUTE, theirs: 20 * MINUTE },
        help: { asked: 'yes', answer: 'Fewer meetings on Mondays' },
        questions: [{ id: 'progress3', at: 1 }],
        startedAt: at(8).createdAt,
      }),
    ],
    starts: new Map<string, number>(),
    questions: [],
  };
  const nobody = { ...source, notes: [], topics: [], followUps: [], goals: [], sessions: [] };
  return (
    <LookBack
      document={personDocument(isEmpty ? nobody : source, { zone: 'Europe/Berlin', isWhole })}
      span={{ from: '2025-10', until: '2026-03', isWhole }}
      onSpan={nothing}
      onPrint={nothing}
      actions={<HideButton keys="Alt+Shift+H" onHide={nothing} />}
    />
  );
}

/** Looking back on somebody. */
export const lookBackScenes: Scenes = {
  'look-back-me': { render: () => lookBack(true), widths: [320, 900], also: ['long', 'rtl'] },
  'look-back-share': { render: () => lookBack(false), widths: [900] },
  'look-back-empty': { render: () => lookBack(false, true), widths: [320] },
};
