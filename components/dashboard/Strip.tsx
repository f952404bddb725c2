import { i18n } from '#i18n';
import type { StripWeek } from '../../utils/domain/team-figures.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { isAway } from '../../utils/domain/kept.ts';
import { ChartCanvas } from '../charts/ChartCanvas.tsx';
import { ChartMark } from '../charts/ChartMark.tsx';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';

export interface StripProps {
  readonly name: string;
  readonly weeks: readonly StripWeek[];
}

const HEIGHT = 36;

/** The last weeks with somebody: a column a week, a sign a session, told apart by shape. */
export function Strip({ name, weeks }: StripProps) {
  const ambient = useAmbient();
  const first = weeks.flatMap(({ sessions }) => sessions)[0];
  return (
    <ChartCanvas label={labelOf(name, weeks)} height={HEIGHT} name={name}>
      {(width) => {
        const step = width / weeks.length;
        return weeks.map((week, at) => (
          <g key={week.from}>
            <rect
              class={week.isPaused ? 'strip-week strip-paused' : 'strip-week'}
              x={at * step + 1}
              y={2}
              width={step - 2}
              height={HEIGHT - 4}
              rx={4}
            />
            {week.sessions.map((session, place) => (
              <ChartMark
                key={session.meeting.id}
                words={i18n.t('team.mark', {
                  name: isolate(name),
                  day: dayWords(session.meeting.start, ambient),
                  fate: fateWords(session, name, ambient),
                })}
                sessions={[session.meeting.id]}
                isStop={session === first}
              >
                <rect
                  class="chart-ground"
                  x={at * step + 2 + (place * (step - 4)) / week.sessions.length}
                  y={4}
                  width={(step - 4) / week.sessions.length}
                  height={HEIGHT - 8}
                  rx={4}
                />
                <Sign
                  kind={signOf(session)}
                  x={at * step + 2 + ((place + 0.5) * (step - 4)) / week.sessions.length}
                />
              </ChartMark>
            ))}
          </g>
        ));
      }}
    </ChartCanvas>
  );
}

function labelOf(name: string, weeks: readonly StripWeek[]): string {
  const words = i18n.t('team.stripOf', [isolate(name)]);
  const count = weeks.filter(({ isPaused }) => isPaused).length;
  return count === 0 ? words : i18n.t('team.stripLeave', count, { words, count });
}

function signOf({ fate }: StripWeek['sessions'][number]): 'kept' | 'away' | 'changed' {
  if (fate === 'as-planned') return 'kept';
  return isAway(fate) ? 'away' : 'changed';
}

interface SignProps {
  readonly kind: 'kept' | 'away' | 'changed';
  readonly x: number;
}

function Sign({ kind, x }: SignProps) {
  const y = HEIGHT / 2;
  if (kind === 'kept') return <circle class="strip-kept" cx={x} cy={y} r={5} />;
  if (kind === 'away') return <path class="strip-away" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />;
  return (
    <path class="strip-changed" d={`M${x - 5} ${y}h9m-3.500-3.500l3.500 3.500l-3.500 3.500`} />
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
          <svg width={16} height={HEIGHT} viewBox={`0 0 16 ${HEIGHT}`} aria-hidden="true">
            <Sign kind={kind} x={8} />
          </svg>
          {words}
        </li>
      ))}
      {hasLeave && (
        <li>
          <svg width={16} height={HEIGHT} viewBox={`0 0 16 ${HEIGHT}`} aria-hidden="true">
            <rect class="strip-week strip-paused" x={1} y={6} width={14} height={24} rx={4} />
          </svg>
          {i18n.t('team.paused')}
        </li>
      )}
    </ul>
  );
}
