import { i18n } from '#i18n';
import { DayQuestion } from '../../../components/live-session/DayQuestion.tsx';
import { questionWords } from '../../../components/live-session/question-words.ts';
import { ReadyCheck } from '../../../components/live-session/ReadyCheck.tsx';
import { useLook } from '../../../components/live-session/use-look.ts';
import { hasFocus } from '../../../components/people/relations.ts';
import { isTimeToLook, readinessOf } from '../../../utils/domain/ready.ts';
import { nextSession } from '../../../utils/domain/upcoming.ts';
import { dayAndTime } from '../../../utils/i18n/relative-words.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import { noteAsked, type AskedStore } from '../../../utils/stores/live-session.ts';
import { noteLooked, sayReady } from '../../../utils/stores/ready.ts';
import type { PersonPart } from './person-part.ts';

interface PreparePartProps {
  readonly part: PersonPart;
}

/** What is kept of the sessions with whoever is shown, once it is theirs. */
export function askedOf({ panel, person }: PersonPart): AskedStore | undefined {
  const asked = panel.asked.value;
  const isTheirs = asked.state === 'ready' && asked.value.personId === (person.record?.id ?? '');
  return isTheirs ? asked.value : undefined;
}

/** A question to ask next time, the same as on the card; coaching is for reports. */
export function QuestionPart({ part }: PreparePartProps) {
  const { panel, person, account, who, underWay } = part;
  const asked = askedOf(part);
  const question = asked && panel.questions.ofDay(person.key, asked);
  if (!question || !hasFocus(person.relation)) return null;
  return (
    <DayQuestion
      question={questionWords(question.id, asked.own)}
      onAnother={() => panel.questions.passOver(person.key, question.id, asked.own)}
      {...(underWay && {
        onAsked: () =>
          void panel.undo.run(
            () => noteAsked({ account, meetingId: underWay.id, who }, question.id, asked.own),
            i18n.t('live.askedKept'),
          ),
      })}
    />
  );
}

/** "Ready for Tue 14:00": the next session ahead, if any. That this is looked at is noted, too. */
export function ReadyPart({ part }: PreparePartProps) {
  const { panel, person, account, who, name } = part;
  const ambient = { ...panel.clock.value, locale: panel.locale };
  // While one is held, nobody prepares the one after it.
  const next = nextSession(person, ambient.now);
  const asked = askedOf(part);
  const isLook = next !== undefined && isTimeToLook(next.start, ambient.now);
  useLook(isLook ? next.id : undefined, () => {
    if (next) void noteLooked({ account, meetingId: next.id, who }, next.start);
  });
  if (!next || next.start <= ambient.now || !asked) return null;
  const session = asked.sessions.find(({ meetingId }) => meetingId === next.id);
  return (
    <ReadyCheck
      readiness={readinessOf(session, next.start)}
      words={i18n.t('ready.titleFor', [dayAndTime(next.start, ambient, next.allDay)])}
      onChange={(isReady) =>
        void panel.undo.run(
          () => sayReady({ account, meetingId: next.id, who }, isReady),
          i18n.t(isReady ? 'ready.noted' : 'ready.takenBack', [isolate(name)]),
        )
      }
    />
  );
}
