import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Fold } from '../../../components/goals/Fold.tsx';
import { Coaching, type CoachingStep } from '../../../components/live-session/Coaching.tsx';
import { questionWords } from '../../../components/live-session/question-words.ts';
import { Talk } from '../../../components/live-session/Talk.tsx';
import {
  askedIn,
  bankWith,
  chooseQuestion,
  PREPARED_KINDS,
} from '../../../utils/domain/questions.ts';
import type { Speaker } from '../../../utils/domain/session-types.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import { askWhatElse, noteAsked, tapSpeaker } from '../../../utils/stores/live-session.ts';
import { addOwnQuestion } from '../../../utils/stores/questions.ts';
import type { SessionKeys } from './session-keys.ts';
import type { SessionPart } from './session-part.ts';

/** The aids of a session and their keys; the question offered first is that of the preparation. */
export function useCoaching({ part, session, place, asked }: SessionPart) {
  const { panel, name, account, person } = part;
  const { undo } = panel;
  const [step, setStep] = useState<CoachingStep>();
  const [held, setHeld] = useState<string>();
  const kinds = step === undefined ? PREPARED_KINDS : [step];
  const here = session?.questions ?? [];
  const bank = bankWith(asked.own);
  // What is asked now stays in sight: it counts as asked from the next choice on.
  const before = askedIn(asked.sessions).filter(({ id }) => id !== held);
  const offered = chooseQuestion({
    bank,
    personId: person.key,
    asked: before,
    kinds,
    passed: panel.questions.passedFor(person.key) ?? [],
  });
  // One that was just added may not be read yet, and one's own may be removed elsewhere.
  const id = bank.find((each) => each.id === held)?.id ?? offered?.id;
  const speaking: Speaker = session?.taps.at(-1)?.who ?? 'nobody';
  const tap = (who: Speaker): void => void undo.run(() => tapSpeaker(place, who));
  const another = (): void => {
    setHeld(undefined);
    if (id !== undefined) panel.questions.passOver(person.key, id, asked.own, kinds);
  };
  const noteAskedNow = (): void => {
    if (id === undefined) return;
    setHeld(id);
    void undo.run(() => noteAsked(place, id, asked.own), i18n.t('live.askedKept'));
  };
  const whatElse = (): void => void undo.run(() => askWhatElse(place));
  const kind = step ?? offered?.kind ?? 'progress';
  const keys: SessionKeys = new Map([
    ['m', () => tap('me')],
    ['t', () => tap('them')],
    ['p', () => tap('nobody')],
    ['q', another],
    ['a', noteAskedNow],
    ['w', whatElse],
  ]);
  return {
    keys,
    part: (
      <Fold title={i18n.t('live.aids')} words={speakingWords(speaking, name)}>
        <Talk name={name} speaking={speaking} onTap={tap} />
        <Coaching
          step={step}
          onStep={(next) => {
            setHeld(undefined);
            setStep(next);
          }}
          question={id === undefined ? '' : questionWords(id, asked.own)}
          isAsked={here.some((each) => each.id === id)}
          onAsked={noteAskedNow}
          onAnother={another}
          kind={kind}
          onAdd={(text) =>
            void undo
              .run(() => addOwnQuestion(account, kind, text), i18n.t('live.ownKept'))
              .then(setHeld)
          }
          whatElse={session?.andWhatElse ?? 0}
          onWhatElse={whatElse}
        />
      </Fold>
    ),
  };
}

function speakingWords(speaking: Speaker, name: string): string {
  if (speaking === 'nobody') return i18n.t('live.aidsWords');
  return speaking === 'me' ? i18n.t('live.iSpeak') : i18n.t('live.theySpeak', [isolate(name)]);
}
