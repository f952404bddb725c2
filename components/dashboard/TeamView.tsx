import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { TeamRow } from '../../utils/domain/team-figures.ts';
import { STRIP_WEEKS, teamRows } from '../../utils/domain/team-strip.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { dayOf } from '../../utils/time.ts';
import { Picture } from '../charts/Picture.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { useFirstInSight } from '../ui/use-first-in-sight.ts';
import { NoReports } from './NoReports.tsx';
import { StripAxis, StripLegend } from './Strip.tsx';
import { TeamRowLine } from './TeamRowLine.tsx';
import { columnWords, recordWords, teamSummary, timeWords } from './team-words.ts';
import type { TeamViewProps } from './view-props.ts';

/** How the rows may be sorted; by nothing that would rank anybody. */
type Order = 'name' | 'next';

/** How low a row is at least, in px. */
const ROW = 60;

/** A row a report: the next session, the last weeks, minutes, the focus. */
export function TeamView({ records, written, onSessions, onOpenPerson }: TeamViewProps) {
  const ambient = useAmbient();
  const [order, setOrder] = useState<Order>('name');
  const rows = useMemo(() => teamRows(records), [records]);
  const drawn = useFirstInSight(ROW);
  if (rows.length === 0) return <NoReports />;
  const all = rows.flatMap(({ strip }) => strip.flatMap(({ sessions }) => sessions));
  const sorted = sortedBy(order, rows, ambient.locale);
  const next = (row: TeamRow): string =>
    row.next ? dayAndTime(row.next.start, ambient) : i18n.t('team.noneAhead');
  const focusOf = ({ person }: TeamRow): Goal | undefined =>
    person.record && written.foci.get(person.record.id);
  return (
    <>
      <p class="dashboard-lead">{teamSummary(all)}</p>
      {rows.length > 1 && (
        <div class="dashboard-choice">
          <Segmented
            label={i18n.t('team.sort')}
            value={order}
            options={[
              { value: 'name', label: i18n.t('team.byName') },
              { value: 'next', label: i18n.t('team.byNext') },
            ]}
            onChange={setOrder}
          />
        </div>
      )}
      <Picture
        title={i18n.t('team.strip', [STRIP_WEEKS])}
        sentence={i18n.t('team.stripWords')}
        {...(all.some(({ meeting }) => meeting.end <= records.installedAt) && {
          caveat: recordWords(dayOf(records.installedAt, records.zone), ambient),
        })}
        onOpen={onSessions}
        table={() => ({
          head: [
            i18n.t('dashboard.person'),
            i18n.t('team.byNext'),
            i18n.t('teamKept.asPlanned'),
            i18n.t('teamKept.count'),
            columnWords(sorted.map(({ time }) => time)),
            i18n.t('team.focus'),
          ],
          rows: sorted.map((row) => {
            const sessions = countedOf(row);
            const kept = sessions.filter(({ fate }) => fate === 'as-planned');
            return [
              row.person.name,
              next(row),
              String(kept.length),
              String(sessions.length),
              timeWords(row.time),
              focusOf(row)?.text.trim() ?? '',
            ];
          }),
        })}
      >
        <StripLegend hasLeave={rows.some(({ strip }) => strip.some(({ isPaused }) => isPaused))} />
        <StripAxis weeks={rows[0]?.strip ?? []} />
        <ul class="team-rows">
          {sorted.slice(0, drawn).map((row) => (
            <TeamRowLine
              key={row.person.key}
              row={row}
              next={next(row)}
              focus={focusOf(row)}
              onSessions={onSessions}
              onOpenPerson={onOpenPerson}
            />
          ))}
        </ul>
      </Picture>
    </>
  );
}

function countedOf({ strip }: TeamRow) {
  return strip.flatMap(({ sessions }) => sessions).filter(({ isTakenOut }) => !isTakenOut);
}

function sortedBy(order: Order, rows: readonly TeamRow[], locale: string): TeamRow[] {
  const byName = rows.toSorted((a, b) => a.person.name.localeCompare(b.person.name, locale));
  if (order === 'name') return byName;
  const start = ({ next }: TeamRow): number => next?.start ?? Number.MAX_SAFE_INTEGER;
  return byName.toSorted((a, b) => start(a) - start(b));
}
