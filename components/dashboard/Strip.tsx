import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptSession, StripWeek } from '../../utils/domain/team-figures.ts';
import { STRIP_WEEKS } from '../../utils/domain/team-strip.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { isAway } from '../../utils/domain/kept.ts';
import { markOf } from '../charts/ChartMark.tsx';
import { useStop } from '../charts/use-stop.ts';
import { shortDay } from '../people/day-draft.ts';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';

export interface StripProps {
  readonly name: string;
  readonly weeks: readonly StripWeek[];
}

const HEIGHT = 36;

/** The room of a week, and how far its cell keeps from both ends of that, in parts of a hundred. */
const STEP = 100 / STRIP_WEEKS;
const INSET = 0.3;

/**
 * The last weeks with somebody: a column a week, a sign a session, told apart by shape. Its places
 * are parts of a hundred, so that thirty of them are drawn without one being measured; and its parts
 * are no components, of which there would be more than of all else in the page.
 */
export function Strip({ name, weeks }: StripProps) {
  const ambient = useAmbient();
  const canvas = useRef<SVGSVGElement>(null);
  useStop(canvas);
  const first = weeks.flatMap(({ sessions }) => sessions)[0];
  const mark = (session: KeptSession) =>
    markOf({
      words: i18n.t('team.mark', {
        name: isolate(name),
        day: dayWords(session.meeting.start, ambient),
        fate: fateWords(session, name, ambient),
      }),
      sessions: [session.meeting.id],
      isStop: session === first,
    });
  return (
    <svg
      class="chart-canvas strip"
      role="group"
      aria-label={labelOf(name, weeks)}
      data-picture={name}
      width="100%"
      height={HEIGHT}
      direction="ltr"
      ref={canvas}
    >
      {weeks.map(({ from, sessions, isPaused }, at) => {
        const x = at * STEP + INSET;
        const week = cell(x, STEP - 2 * INSET, isPaused ? 'strip-week strip-paused' : 'strip-week');
        const [only, ...others] = sessions;
        if (only && others.length === 0) {
          return (
            <g key={from} {...mark(only)}>
              {week}
              {sign(signOf(only), x + STEP / 2 - INSET)}
            </g>
          );
        }
        const step = (STEP - 2 * INSET) / sessions.length;
        return (
          <g key={from}>
            {week}
            {sessions.map((session, place) => (
              <g key={session.meeting.id} {...mark(session)}>
                {cell(x + place * step, step, '')}
                {sign(signOf(session), x + (place + 0.5) * step)}
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** What is pointed at, in parts of a hundred. */
function cell(x: number, width: number, kind: string) {
  return (
    <rect
      class={`chart-ground ${kind}`}
      x={`${x}%`}
      y={2}
      width={`${width}%`}
      height={HEIGHT - 4}
      rx={4}
    />
  );
}

function labelOf(name: string, weeks: readonly StripWeek[]): string {
  const words = i18n.t('team.stripOf', [isolate(name)]);
  const count = weeks.filter(({ isPaused }) => isPaused).length;
  return count === 0 ? words : i18n.t('team.stripLeave', count, { words, count });
}

function signOf({ fate }: KeptSession): 'kept' | 'away' | 'changed' {
  if (fate === 'as-planned') return 'kept';
  return isAway(fate) ? 'away' : 'changed';
}

/** A session's sign, its middle in parts of a hundred. */
function sign(kind: 'kept' | 'away' | 'changed', middle: number) {
  const x = `${middle}%`;
  const y = HEIGHT / 2;
  if (kind === 'kept') return <circle class="strip-kept" cx={x} cy={y} r={5} />;
  // A path knows no parts of a hundred: its own small canvas stands at them.
  return (
    <svg x={x} y={y} overflow="visible">
      {kind === 'away' ? (
        <path class="strip-away" d="M-4-4l8 8m0-8l-8 8" />
      ) : (
        <path class="strip-changed" d="M-5 0h9m-3.500-3.500l3.500 3.500l-3.500 3.500" />
      )}
    </svg>
  );
}

/** Over the strips: when their first and their last week began. */
export function StripAxis({ weeks }: Pick<StripProps, 'weeks'>) {
  const ambient = useAmbient();
  return (
    <div class="strip-axis" aria-hidden="true">
      {[weeks[0], weeks.at(-1)].map(
        (week) => week && <span key={week.from}>{shortDay(week.from, ambient)}</span>,
      )}
    </div>
  );
}

/** What the signs of a strip mean; leave where somebody was. */
export function StripLegend({ hasLeave }: { readonly hasLeave: boolean }) {
  const items = [
    ['kept', i18n.t('teamKept.asPlanned')],
    ['changed', i18n.t('teamKept.changed')],
    ['away', i18n.t('teamKept.away')],
  ] as const;
  return (
    <ul class="picture-legend">
      {items.map(([kind, words]) => (
        <li key={kind}>
          <svg width={16} height={16} viewBox={`0 ${HEIGHT / 2 - 8} 16 16`} aria-hidden="true">
            {sign(kind, 50)}
          </svg>
          {words}
        </li>
      ))}
      {hasLeave && (
        <li>
          <svg width={16} height={16} aria-hidden="true">
            <rect class="strip-week strip-paused" x={1} y={1} width={14} height={14} rx={4} />
          </svg>
          {i18n.t('team.paused')}
        </li>
      )}
    </ul>
  );
}
