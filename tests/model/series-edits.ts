/** Edits of whole series, each told in a line; none where there is nothing to edit. */
import type { OriginalStart, Series } from '../fake-google/event-model.ts';
import type { Shift } from '../fake-google/shift.ts';
import type { EditOne } from './time-edits.ts';
import { OWNER, type Stage } from './stage.ts';
import { livingSeries, pick, shortName, slotsOf } from './targets.ts';

const time = (text: string) => Temporal.PlainTime.from(text);

const SHIFTS: readonly Shift[] = [
  { time: time('09:00') },
  { time: time('15:30') },
  { days: 1 },
  { days: -1 },
  { days: 2, time: time('11:00') },
  { minutes: 20 },
  { minutes: 50 },
  { time: time('13:00'), minutes: 25 },
];

/**
 * A shift for a series. Not one that puts occurrences where others of the same series were: nobody
 * can tell it from a first occurrence taken away.
 */
function shiftFor({ rule: { rrule } }: Series, amount: number): Shift {
  const isDense = rrule.startsWith('FREQ=DAILY') || /BYDAY=\w+,/.test(rrule);
  const fitting = SHIFTS.filter(({ days = 0 }) => !isDense || days === 0);
  return pick(fitting, amount) ?? {};
}

const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];

function words({ days, time: at, minutes, zone }: Shift): string {
  const parts = [
    days && `${days} days on`,
    at && `at ${at.toString().slice(0, 5)}`,
    minutes && `${minutes} minutes long`,
    zone && `in ${zone}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/**
 * Tells an edit of a series, if it is made. Its times and its end are edited once between two
 * syncs: what two such edits come to, the calendar cannot always tell.
 */
function make(
  stage: Stage,
  { id, lineage }: Series,
  slot: OriginalStart | undefined,
  ofTimes: boolean,
  act: () => string | undefined,
): string | undefined {
  if (ofTimes && stage.edited.has(lineage) && !stage.isHasty) return undefined;
  const done = act();
  if (done === undefined) return undefined;
  if (ofTimes) stage.edited.add(lineage);
  return `${shortName(id, slot)}${slot ? ' and following' : ''}: ${done}`;
}

/** An edit of all events of one series. */
function edit(
  act: (stage: Stage, series: Series, amount: number) => string | undefined,
  ofTimes = true,
): EditOne {
  return (stage, { which, amount }) => {
    const series = pick(livingSeries(stage), which);
    return series && make(stage, series, undefined, ofTimes, () => act(stage, series, amount));
  };
}

/** An edit of one series from an occurrence on. */
function editFrom(
  act: (stage: Stage, series: Series, start: OriginalStart, amount: number) => string | undefined,
  ofTimes = true,
): EditOne {
  return (stage, { which, slot, amount }) => {
    const series = pick(livingSeries(stage), which);
    const start = series && pick(slotsOf(stage, series, 2), slot);
    if (!series || !start) return undefined;
    return make(stage, series, start, ofTimes, () => act(stage, series, start, amount));
  };
}

/** Whether nothing of the lineage goes on after this segment. */
function isLastSegment(stage: Stage, series: Series): boolean {
  const others = livingSeries(stage).filter(
    (one) => one.lineage === series.lineage && one.id !== series.id,
  );
  return others.every((one) => slotsOf(stage, one, 0).length === 0);
}

/** What moves, resizes, splits and ends series. */
export const SERIES_EDITS = {
  'move all': edit(({ calendar }, series, amount) => {
    const shift = shiftFor(series, amount);
    calendar.moveAll(series.id, shift);
    return `all events ${words(shift)}`;
  }),
  'change zone': edit(({ calendar }, series, amount) => {
    if (series.span.allDay) return undefined;
    const zone = pick(ZONES, amount) ?? 'UTC';
    calendar.changeZone(series.id, zone);
    return `all events in ${zone}`;
  }),
  'move from': editFrom(({ calendar }, series, originalStart, amount) => {
    const shift = shiftFor(series, amount);
    const id = calendar.moveThisAndFollowing({ series: series.id, originalStart }, shift);
    return `${words(shift)}, as ${shortName(id)}`;
  }),
  'rename from': editFrom(({ calendar }, series, originalStart) => {
    const id = calendar.renameThisAndFollowing({ series: series.id, originalStart }, 'Check-in');
    return `renamed, as ${shortName(id)}`;
  }, false),
  'end from': editFrom((stage, series, originalStart) => {
    if (!isLastSegment(stage, series)) return undefined;
    stage.calendar.endSeries({ series: series.id, originalStart });
    return 'deleted';
  }),
  delete: edit((stage, series) => {
    if (!isLastSegment(stage, series)) return undefined;
    stage.calendar.deleteSeries(series.id);
    return 'all events deleted';
  }),
  'thin out': edit(({ calendar }, series) => {
    const { rrule, until } = series.rule;
    if (until || !/^FREQ=WEEKLY(;INTERVAL=2)?$/.test(rrule)) return undefined;
    const isThin = rrule.includes('INTERVAL');
    calendar.changeRule(series.id, isThin ? 'FREQ=WEEKLY' : 'FREQ=WEEKLY;INTERVAL=2');
    return isThin ? 'every week again' : 'every other week only';
  }),
  'decline all for them': edit(({ calendar, people }, series) => {
    const who = people.get(series.lineage);
    if (!who || !series.details.guests.some(({ email }) => email === who)) return undefined;
    calendar.decline(series.id, who);
    return `all events declined by ${who}`;
  }, false),
  'decline all for me': edit(({ calendar }, series) => {
    calendar.decline(series.id, OWNER);
    return 'all events declined by me';
  }, false),
  'restore series': (stage, { which }) => {
    const alive = new Set(livingSeries(stage).map(({ lineage }) => lineage));
    const deleted = [...stage.calendar.state.allSeries()].filter(
      ({ status, lineage }) =>
        status === 'cancelled' && stage.people.has(lineage) && !alive.has(lineage),
    );
    const series = pick(deleted, which);
    if (!series) return undefined;
    return make(stage, series, undefined, true, () => {
      stage.calendar.restoreSeries(series.id);
      return 'all events restored';
    });
  },
} satisfies Record<string, EditOne>;
