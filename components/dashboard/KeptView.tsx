import { useMemo, useState } from 'preact/hooks';
import {
  countFates,
  fatesOver,
  keptSessions,
  noticeFigures,
} from '../../utils/domain/team-kept.ts';
import type { TeamRecords } from '../../utils/domain/team-records.ts';
import { stepFor } from '../../utils/domain/time-parts.ts';
import { dayOf } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import { FatesPicture } from './FatesPicture.tsx';
import { NoReports } from './NoReports.tsx';
import { NoticePicture } from './NoticePicture.tsx';
import { SharesPicture } from './SharesPicture.tsx';
import { spanned, type Span } from './span.ts';
import { SpanChoice } from './SpanChoice.tsx';
import type { TeamViewProps } from './view-props.ts';

/** What became of sessions over time, against what is published, and how much notice there was. */
export function KeptView({ records, onSessions }: TeamViewProps) {
  const { locale } = useAmbient();
  const [span, setSpan] = useState<Span>('quarter');
  const kept = useMemo(() => gather(records, span), [records, span]);
  if (!kept) return <NoReports />;
  return (
    <>
      <SpanChoice span={span} onChange={setSpan} />
      <FatesPicture
        key={span}
        parts={kept.parts}
        counted={kept.counted}
        since={kept.since}
        recordFrom={dayOf(records.installedAt, records.zone)}
        onOpen={onSessions}
      />
      <SharesPicture counted={kept.counted} locale={locale} onOpen={onSessions} />
      {(['changed', 'booked'] as const).map((of) => (
        <NoticePicture
          key={of}
          of={of}
          figures={kept.notice[of]}
          noticeDays={records.thresholds.noticeDays}
          onOpen={onSessions}
        />
      ))}
    </>
  );
}

/** The sessions of a span, counted; undefined where nobody is a report. */
function gather(records: TeamRecords, span: Span) {
  const found = spanned(records, span);
  if (!found) return undefined;
  const { reports, stretch } = found;
  const { zone } = records;
  const sessions = keptSessions(reports, stretch, records);
  return {
    since: dayOf(stretch.from, zone),
    counted: countFates(sessions),
    parts: fatesOver(sessions, stretch, stepFor(stretch, zone), records),
    notice: noticeFigures(
      sessions.map(({ meeting }) => meeting),
      records,
    ),
  };
}
