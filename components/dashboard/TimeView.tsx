import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonTime } from '../../utils/domain/team-figures.ts';
import { teamTime } from '../../utils/domain/team-time.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { waiverWords } from '../attention/waiver-words.ts';
import { BarRows } from '../charts/BarRows.tsx';
import { Picture } from '../charts/Picture.tsx';
import { wholeDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { NoReports } from './NoReports.tsx';
import { columnWords, comparedWords, minutesOfWords, plannedOf } from './team-words.ts';
import type { TeamViewProps } from './view-props.ts';

const whole = (minutes: number): string => minutesWords(Math.round(minutes));

/** Minutes of each report: planned and in the calendar, and a week against the others. */
export function TimeView({ records, onSessions }: TeamViewProps) {
  const ambient = useAmbient();
  const time = useMemo(() => teamTime(records), [records]);
  if (time.rows.length === 0) return <NoReports />;
  const rows = time.rows.toSorted((a, b) =>
    a.person.name.localeCompare(b.person.name, ambient.locale),
  );
  const note = ({ waiver }: PersonTime): string => (waiver ? waiverWords(waiver, ambient) : '');
  return (
    <>
      <Picture
        title={i18n.t('teamTime.planned')}
        sentence={i18n.t('teamTime.plannedWords', {
          from: wholeDay(time.first, ambient),
          to: wholeDay(time.last, ambient),
        })}
        {...(rows.some(({ met }) => met !== undefined) && { caveat: i18n.t('teamTime.metWords') })}
        onOpen={onSessions}
        table={() => ({
          head: [
            i18n.t('dashboard.person'),
            i18n.t('teamTime.columnPlanned'),
            columnWords(rows),
            i18n.t('teamTime.columnMet'),
            i18n.t('teamTime.columnNote'),
          ],
          rows: rows.map((row) => [
            row.person.name,
            plannedWords(row),
            whole(row.calendar.value),
            row.met === undefined ? '' : whole(row.met.value),
            note(row),
          ]),
        })}
      >
        <BarRows
          label={i18n.t('teamTime.planned')}
          bars={rows.map((row) => ({
            key: row.person.key,
            name: row.person.name,
            value: row.calendar.value,
            ...lineOf(row),
            ...(row.met && { under: row.met.value }),
            end: endWords(row),
            words: minutesOfWords(row),
            sessions: [...new Set([...row.calendar.sessions, ...(row.met?.sessions ?? [])])],
          }))}
        />
      </Picture>
      <Picture
        title={i18n.t('teamTime.compared')}
        sentence={middleWords(time)}
        caveat={i18n.t('teamTime.comparedCaveat')}
        onOpen={onSessions}
        table={() => ({
          head: [
            i18n.t('dashboard.person'),
            i18n.t('teamTime.columnWeek'),
            i18n.t('teamTime.columnNote'),
          ],
          rows: rows.map((row) => [
            row.person.name,
            row.weekly === undefined ? i18n.t('teamTime.brief') : whole(row.weekly),
            note(row),
          ]),
        })}
      >
        <BarRows
          label={i18n.t('teamTime.compared')}
          middle={time.median}
          band={time.band}
          bars={rows.map((row) => ({
            key: row.person.key,
            name: row.person.name,
            value: row.weekly,
            end: row.weekly === undefined ? i18n.t('teamTime.brief') : whole(row.weekly),
            words: comparedWords(row, ambient),
            sessions: [...row.calendar.sessions, ...row.excused.sessions],
          }))}
        />
      </Picture>
    </>
  );
}

function endWords(time: PersonTime): string {
  const planned = plannedWords(time);
  const calendar = whole(time.calendar.value);
  return planned === '' ? calendar : i18n.t('teamTime.end', { calendar, planned });
}

function plannedWords(time: PersonTime): string {
  const planned = plannedOf(time);
  return planned === undefined ? '' : whole(planned);
}

function lineOf(time: PersonTime): { readonly line?: number } {
  const line = plannedOf(time);
  return line === undefined ? {} : { line };
}

function middleWords({ rows, median, band }: ReturnType<typeof teamTime>): string {
  if (median === undefined || !band) return i18n.t('teamTime.comparedNone');
  return i18n.t('teamTime.comparedWords', {
    median: whole(median),
    low: whole(band[0]),
    high: whole(band[1]),
    within: rows.filter(({ against }) => against === 'within').length,
    all: rows.filter(({ weekly }) => weekly !== undefined).length,
  });
}
