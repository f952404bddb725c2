import { i18n } from '#i18n';
import { RelationAsk } from '../../../components/people/RelationAsk.tsx';
import { StillMeeting } from '../../../components/people/StillMeeting.tsx';
import { WeeklyOffer } from '../../../components/people/WeeklyOffer.tsx';
import { bookingUrl } from '../../../utils/domain/booking-url.ts';
import { stillMeeting } from '../../../utils/domain/still-meeting.ts';
import { mayBeWeekly } from '../../../utils/domain/rhythm.ts';
import { STANDARD } from '../../../utils/domain/thresholds.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import { factsEditor } from './facts-editor.ts';
import type { PersonPart } from './person-part.ts';

const WEEKLY_DAYS = 7;

/** What is asked once: what somebody is to the user, and whether one still meets. */
export function PersonQuestions({ part }: { readonly part: PersonPart }) {
  const { panel, view, person, name, today } = part;
  const { now, zone } = panel.clock.value;
  const facts = factsEditor(part);
  const { record } = person;
  const addresses = new Set(person.emails);
  const ended = stillMeeting({
    changes: view.changes.filter(({ counterpart }) => addresses.has(counterpart)),
    meetings: person.meetings,
    ...(record && { person: record }),
    now,
    today,
  });
  const answered = ended && { endAnswered: ended.id };
  const startedOn = record?.startedOn;
  const thresholds = panel.thresholds.current.value ?? STANDARD;
  const offer = `weekly|${person.key}`;
  const isAsked = panel.notNow.said.value?.includes(offer) === false;
  const isNew = isAsked && mayBeWeekly(person, { thresholds, now, zone });
  const last = person.meetings.findLast(({ end, status }) => end <= now && status !== 'cancelled');
  return (
    <>
      {ended && (
        <StillMeeting
          name={name}
          lastAt={last?.start}
          pauses={record?.pauses ?? []}
          bookUrl={bookingUrl({
            title: i18n.t('booking.title', [person.name]),
            guest: person.emails[0],
            minutes: person.minutes,
            last,
            now,
            zone,
            noticeDays: thresholds.noticeDays,
          })}
          onBook={() => facts({ ...answered })}
          onPauses={(pauses) => facts({ ...answered, pauses }, i18n.t('done.pauseNoted'))}
          onLeft={({ leftOn, eraseOn = null }) =>
            facts(
              { ...answered, leftOn, eraseOn },
              i18n.t('done.leftNoted', [isolate(person.name)]),
            )
          }
          onSkip={() => facts({ ...answered })}
        />
      )}
      {startedOn !== undefined && isNew && (
        <WeeklyOffer
          name={name}
          startedOn={startedOn}
          onWeekly={() => facts({ cadenceDays: WEEKLY_DAYS }, i18n.t('weekly.done'))}
          onNotNow={() => panel.notNow.say(offer)}
        />
      )}
      {person.relation === 'unset' && (
        <RelationAsk name={name} onAnswer={(relation) => facts({ relation })} />
      )}
    </>
  );
}
