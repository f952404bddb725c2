import { i18n } from '#i18n';
import { DayQuestion } from '../../components/live-session/DayQuestion.tsx';
import { questionWords } from '../../components/live-session/question-words.ts';
import { useLook } from '../../components/live-session/use-look.ts';
import { hasFocus } from '../../components/people/relations.ts';
import { PrepFoot } from '../../components/prep/PrepFoot.tsx';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { isOn } from '../../utils/domain/next-session.ts';
import { isTimeToLook, readinessOf } from '../../utils/domain/ready.ts';
import { offerOf, type OfferKind } from '../../utils/domain/session-offer.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { startSession, type AskedStore } from '../../utils/stores/live-session.ts';
import { refOf } from '../../utils/stores/people.ts';
import { noteLooked, sayReady } from '../../utils/stores/ready.ts';
import { openPanel } from './open-panel.ts';
import type { Opened } from './opened.ts';
import type { Prep } from './prep.ts';

type OpenedPerson = Extract<Opened, { kind: 'person' }>;

/** A question to ask next time; coaching is for reports. */
export function cardQuestion(prep: Prep, { person }: OpenedPerson, asked: AskedStore) {
  if (!hasFocus(person.relation)) return undefined;
  const question = prep.questions.ofDay(person.key, asked);
  return (
    question && (
      <DayQuestion
        question={questionWords(question.id, asked.own)}
        onAnother={() => prep.questions.passOver(person.key, question.id, asked.own)}
      />
    )
  );
}

/** "Ready" and "Start with Ana"; undefined where there is nothing to say of the session. */
export function cardFoot(prep: Prep, opened: OpenedPerson, asked: AskedStore, name: string) {
  const { meeting } = opened;
  const { now } = prep.clock.value;
  const since = prep.attention.records.value?.installedAt;
  if (!meeting || since === undefined) return undefined;
  const session = keptOf(asked, meeting);
  const isAhead = meeting.start > now && isOn(meeting);
  const offer = offerOf(meeting, session, { now, since });
  if (!isAhead && offer === undefined) return undefined;
  const place = placeOf(opened, meeting);
  return (
    <PrepFoot
      name={name}
      readiness={isAhead ? readinessOf(session, meeting.start) : undefined}
      onReady={(isReady) =>
        void prep.undo.run(
          () => sayReady(place, isReady),
          i18n.t(isReady ? 'ready.noted' : 'ready.takenBack', [isolate(name)]),
        )
      }
      offer={offer}
      onOffer={() => offer && take(offer, prep, opened, meeting)}
    />
  );
}

/** What is kept of the session the card is about. */
export function keptOf(asked: AskedStore, meeting: Meeting | undefined) {
  return asked.sessions.find(({ meetingId }) => meetingId === meeting?.id);
}

/** Notes once that the whole card was looked at within the day before the session. */
export function useCardLook(prep: Prep, opened: OpenedPerson): void {
  const { meeting } = opened;
  const isLook =
    prep.isOpen.value === true &&
    meeting !== undefined &&
    isOn(meeting) &&
    isTimeToLook(meeting.start, prep.clock.value.now);
  useLook(isLook ? meeting.id : undefined, () => {
    if (meeting) void noteLooked(placeOf(opened, meeting), meeting.start);
  });
}

function take(offer: OfferKind, prep: Prep, opened: OpenedPerson, meeting: Meeting): void {
  // First of all: Chrome opens the panel for a click only as long as nothing was waited for.
  openPanel(prep.tab, {
    view: 'session',
    person: opened.person.key,
    meetingId: meeting.id,
    ...(offer === 'close' && { closing: true }),
  });
  if (offer === 'start') void prep.undo.run(() => startSession(placeOf(opened, meeting)));
}

function placeOf({ view, person }: OpenedPerson, meeting: Meeting) {
  return { account: view.account, meetingId: meeting.id, who: refOf(person) };
}
