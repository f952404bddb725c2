/** What there is to begin, to go on with and to close, on the account in use. */
import type { Meeting } from '../../../utils/domain/calendar-types.ts';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { offerOf, type OfferKind } from '../../../utils/domain/session-offer.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import type { Panel } from '../panel.ts';

/** One of them. */
export interface SessionOffer {
  readonly kind: OfferKind;
  readonly person: KnownPerson;
  readonly meeting: Meeting;
}

/** Of all that were not closed, so many are asked for at once. */
const MOST_TO_CLOSE = 3;

/** Those of everybody, or of one person: what runs first, then what may begin, then what to close. */
export function sessionOffers(
  panel: Panel,
  view: AccountView,
  only?: KnownPerson,
): readonly SessionOffer[] {
  const near = panel.sessions.near.value;
  const { now } = panel.clock.value;
  const since = panel.account.sync.value?.watchedSince ?? panel.installedAt.value;
  if (near.state !== 'ready' || since === undefined) return [];
  const people = only ? [only] : view.people;
  const all = people.flatMap((person) =>
    person.meetings.flatMap((meeting): SessionOffer[] => {
      const kind = offerOf(meeting, near.value.get(meeting.id), { now, since });
      return kind ? [{ kind, person, meeting }] : [];
    }),
  );
  const of = (kind: OfferKind) => all.filter((offer) => offer.kind === kind);
  const closing = of('close').toSorted((a, b) => b.meeting.end - a.meeting.end);
  return [...of('running'), ...of('start'), ...closing.slice(0, MOST_TO_CLOSE)];
}
