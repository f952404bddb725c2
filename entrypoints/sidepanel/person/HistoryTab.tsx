import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  History,
  type HistoryProps,
  type HistoryReading,
} from '../../../components/history/History.tsx';
import { PastSessions } from '../../../components/people/PersonSessions.tsx';
import { historyOf, type HistoryEntry, type Said } from '../../../utils/domain/history.ts';
import { bySession } from '../../../utils/domain/reschedules.ts';
import { noticeOf } from '../../../utils/domain/notice.ts';
import { STANDARD } from '../../../utils/domain/thresholds.ts';
import { explainChanges } from '../../../utils/stores/history.ts';
import type { PersonPart } from './person-part.ts';
import { askedOf } from './PreparePart.tsx';

export interface HistoryTabProps {
  readonly part: PersonPart;
  readonly sought: HistoryProps['sought'];
}

/** What became of the sessions with somebody. */
export function HistoryTab({ part, sought }: HistoryTabProps) {
  const { panel, view, person, name } = part;
  const stored = panel.personHistory.value;
  const sync = panel.account.sync.value;
  const notice = noticeOf(panel.thresholds.current.value ?? STANDARD);
  const connected = panel.account.standing.value.kind !== 'disconnected';
  const ledger = useMemo(() => bySession(view.changes), [view.changes]);
  const reading = useMemo((): HistoryReading => {
    if (stored.state !== 'ready') return stored;
    // While the last one's is still there, none is known.
    if (stored.value.addresses.join() !== person.emails.join()) return { state: 'loading' };
    return { state: 'ready', entries: historyOf(stored.value, notice) };
  }, [stored, person, notice]);
  const since = sync?.watchedSince;
  const until = connected ? undefined : sync?.lastGoodLocal;
  const isNothing = reading.state === 'ready' && reading.entries.length === 0;

  function say({ change, others }: HistoryEntry, said: Said): void {
    const ids = [change, ...others].map(({ id }) => id);
    const isTakenBack = Object.values(said).every((each) => each === null);
    const words = i18n.t(isTakenBack ? 'history.takenBack' : 'history.noted');
    void panel.undo.run(() => explainChanges(view.account, ids, said), words);
  }

  if (!connected && person.meetings.length === 0 && isNothing) {
    return <p class="person-empty">{i18n.t('person.noHistory')}</p>;
  }
  return (
    <>
      <History
        reading={reading}
        watched={{ ...(since !== undefined && { since }), ...(until !== undefined && { until }) }}
        calendarZone={sync?.zone}
        onSay={say}
        onReload={() => location.reload()}
        name={name}
        sought={sought}
      />
      <PastSessions
        person={person}
        shortName={name}
        ledger={ledger}
        kept={askedOf(part)?.sessions ?? []}
        recordSince={since ?? panel.installedAt.value ?? panel.clock.value.now}
      />
    </>
  );
}
