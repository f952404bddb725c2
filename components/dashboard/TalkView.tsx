import { useMemo, useState } from 'preact/hooks';
import { teamTalk } from '../../utils/domain/team-talk.ts';
import { stepFor, timeParts } from '../../utils/domain/time-parts.ts';
import { dayOf } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import { ClosedPicture } from './ClosedPicture.tsx';
import { GuessPicture } from './GuessPicture.tsx';
import { NoReports } from './NoReports.tsx';
import { spanned, type Span } from './span.ts';
import { SpanChoice } from './SpanChoice.tsx';
import { TalkPicture } from './TalkPicture.tsx';
import type { TeamViewProps } from './view-props.ts';

/** Which sessions were closed, who spoke how much in them, and what was guessed before. */
export function TalkView({ records, written, onSessions }: TeamViewProps) {
  const { locale } = useAmbient();
  const [span, setSpan] = useState<Span>('quarter');
  const talk = useMemo(() => {
    const found = spanned(records, span);
    if (!found) return undefined;
    const { reports, stretch } = found;
    const rows = teamTalk(reports, stretch, records, written).toSorted((a, b) =>
      a.person.name.localeCompare(b.person.name, locale),
    );
    const parts = timeParts(stretch, stepFor(stretch, records.zone), records.zone);
    return { rows, parts, since: dayOf(stretch.from, records.zone) };
  }, [records, written, span, locale]);
  if (!talk) return <NoReports />;
  return (
    <>
      <SpanChoice span={span} onChange={setSpan} />
      <ClosedPicture {...talk} onOpen={onSessions} />
      <TalkPicture {...talk} onOpen={onSessions} />
      <GuessPicture {...talk} onOpen={onSessions} />
    </>
  );
}
