import { i18n } from '#i18n';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import { Loading } from '../../../components/home/Loading.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { Panel } from '../panel.ts';
import { personPart } from '../person/person-part.ts';
import { ClosePart } from './ClosePart.tsx';
import { HoldPart } from './HoldPart.tsx';
import type { SessionPart } from './session-part.ts';

interface SessionViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
  readonly person: KnownPerson;
}

/** A session while it is held, or its close. */
export function SessionView({ panel, view, person }: SessionViewProps) {
  const route = panel.route.value;
  const meetingId = route.view === 'session' ? route.meetingId : '';
  const meeting = person.meetings.find(({ id }) => id === meetingId);
  const reading = panel.personRecord.record.value;
  const near = panel.sessions.near.value;
  const asked = panel.asked.value;
  const record = reading.state === 'ready' ? reading.value : undefined;
  const id = person.record?.id ?? '';
  const isCurrent = record?.personId === id;
  if (meeting === undefined) {
    return (
      <Page title={person.name} onBack={() => panel.go({ view: 'home', from: person.key })}>
        <p>{i18n.t('live.gone')}</p>
      </Page>
    );
  }
  if (
    !record ||
    !isCurrent ||
    near.state !== 'ready' ||
    asked.state !== 'ready' ||
    asked.value.personId !== id
  ) {
    return <Loading />;
  }
  const part = personPart(panel, view, person, record, undefined);
  const shared: SessionPart = {
    // Whatever else is near: what is written now is of this one.
    part: { ...part, underWay: meeting, atHand: meeting },
    meeting,
    session: near.value.get(meeting.id),
    place: { account: view.account, meetingId: meeting.id, who: part.who },
    asked: asked.value,
  };
  const isClosing = route.view === 'session' && route.closing === true;
  return isClosing ? <ClosePart {...shared} /> : <HoldPart {...shared} />;
}
