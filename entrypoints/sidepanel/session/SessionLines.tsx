import { i18n } from '#i18n';
import { clockLine } from '../../../components/live-session/clock-line.ts';
import { SessionLine } from '../../../components/live-session/SessionLine.tsx';
import { shortName } from '../../../utils/domain/names.ts';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import { closeSession, startSession } from '../../../utils/stores/live-session.ts';
import { refOf } from '../../../utils/stores/people.ts';
import type { Panel } from '../panel.ts';
import { sessionOffers, type SessionOffer } from './session-lines.ts';

interface SessionLinesProps {
  readonly panel: Panel;
  readonly view: AccountView;
  /** Only this one's. */
  readonly person?: KnownPerson;
}

/** "Start with Ana", "Close Ana, 1 min": nothing where there is nothing to begin or to close. */
export function SessionLines({ panel, view, person }: SessionLinesProps) {
  const offers = sessionOffers(panel, view, person);
  if (offers.length === 0) return null;
  const names = view.people.map(({ name }) => name);
  return (
    <div class="live-lines">
      {offers.map((offer, index) => {
        const name = shortName(offer.person.name, names);
        return (
          <SessionLine
            key={offer.meeting.id}
            name={name}
            kind={offer.kind}
            clock={clockLine({ left: offer.meeting.end - panel.clock.value.now })}
            hasKey={index === 0}
            onOpen={() => openSession(panel, view, offer)}
            {...(offer.kind === 'close' && {
              onSkip: () =>
                void panel.undo.run(
                  () => closeSession(placeOf(view, offer)),
                  i18n.t('live.closeSkipped', [isolate(name)]),
                ),
            })}
          />
        );
      })}
    </div>
  );
}

/** Begins a session, goes on with it, or closes it. */
export function openSession(panel: Panel, view: AccountView, offer: SessionOffer): void {
  const { person, meeting, kind } = offer;
  const route = { view: 'session', key: person.key, meetingId: meeting.id } as const;
  if (kind === 'start') void panel.undo.run(() => startSession(placeOf(view, offer)));
  panel.go(kind === 'close' ? { ...route, closing: true } : route);
}

function placeOf(view: AccountView, { person, meeting }: SessionOffer) {
  return { account: view.account, meetingId: meeting.id, who: refOf(person) };
}
