/** Edits of the time of one session, each told in a line; none where there is nothing to edit. */
import type { OriginalStart } from '../fake-google/event-model.ts';
import { OWNER, type Stage } from './stage.ts';
import { isAlive, pick, pickThing, type Numbers, type Thing } from './targets.ts';

/** Makes an edit and says what was done; undefined where there is nothing to do it to. */
export type EditOne = (stage: Stage, numbers: Numbers) => string | undefined;

interface By {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const MOVES: readonly By[] = [
  { minutes: 30 },
  { hours: 2 },
  { hours: -1 },
  { days: 1 },
  { days: -1 },
  { days: 2, hours: 1 },
  { days: 7 },
  { days: -7 },
  { days: 70 },
];

function byWall(start: OriginalStart, by: By): OriginalStart {
  return start instanceof Temporal.PlainDate ? start.add({ days: by.days ?? 1 }) : start.add(by);
}

function minutesOf({ span }: Thing['shown']): number {
  return span.allDay ? 0 : span.start.until(span.end).total('minutes');
}

function isTimed(shown: Thing['shown']): boolean {
  return isAlive(shown) && !shown.span.allDay;
}

/** An edit of one thing that fits. */
export function editOne(
  fits: (shown: Thing['shown']) => boolean,
  act: (stage: Stage, thing: Thing, amount: number) => string,
): EditOne {
  return (stage, numbers) => {
    const thing = pickThing(stage, numbers, fits);
    return thing && `${thing.name}: ${act(stage, thing, numbers.amount)}`;
  };
}

/** What changes when a session is, or whether. */
export const TIME_EDITS = {
  move: editOne(isAlive, ({ calendar }, { target, shown }, amount) => {
    const start = byWall(shown.span.start, pick(MOVES, amount) ?? {});
    calendar.move(target, { start });
    return `moved to ${start.toString()}`;
  }),
  'move and resize': editOne(isTimed, ({ calendar }, { target, shown }, amount) => {
    const start = byWall(shown.span.start, pick(MOVES, amount) ?? {});
    if (start instanceof Temporal.PlainDate) return 'left alone';
    const end = start.add({ minutes: minutesOf(shown) + 15 });
    calendar.move(target, { start, end });
    return `moved to ${start.toString()}, 15 minutes longer`;
  }),
  'move back': editOne(isAlive, ({ calendar }, { target, shown }) => {
    if (typeof target === 'string') return 'has no slot to go back to';
    const start = target.originalStart;
    if (start instanceof Temporal.Instant) return 'has no slot to go back to';
    calendar.move(target, { start, ...endLike(start, shown) });
    return 'moved back to its slot';
  }),
  shorten: editOne(
    (shown) => isTimed(shown) && minutesOf(shown) > 10,
    ({ calendar }, { target, shown }) => {
      calendar.shorten(target, minutesOf(shown) - 10);
      return 'shortened by 10 minutes';
    },
  ),
  lengthen: editOne(isTimed, ({ calendar }, { target, shown }) => {
    calendar.lengthen(target, minutesOf(shown) + 20);
    return 'lengthened by 20 minutes';
  }),
  'to all-day': editOne(isTimed, ({ calendar }, { target, shown }, amount) => {
    if (shown.span.allDay) return 'left alone';
    const day = shown.span.start.toPlainDate().add({ days: amount % 2 });
    calendar.toAllDay(target, day);
    return `made all-day on ${day.toString()}`;
  }),
  'to timed': editOne(
    (shown) => isAlive(shown) && shown.span.allDay,
    ({ calendar }, { target, shown }) => {
      if (!shown.span.allDay) return 'left alone';
      const at = shown.span.start.toZonedDateTime({
        timeZone: calendar.zone,
        plainTime: Temporal.PlainTime.from('10:30'),
      });
      calendar.toTimed(target, at, 30);
      return `put at ${at.toString()}`;
    },
  ),
  cancel: editOne(isAlive, ({ calendar }, { target }) => {
    calendar.cancel(target);
    return 'cancelled';
  }),
  'remove invitation': editOne(
    (shown) => isAlive(shown) && shown.details.organizer !== OWNER,
    ({ calendar }, { target }) => {
      calendar.removeInvitation(target);
      return 'invitation removed';
    },
  ),
  restore: editOne(
    (shown) => !isAlive(shown),
    ({ calendar }, { target }) => {
      calendar.restore(target);
      return 'restored';
    },
  ),
} satisfies Record<string, EditOne>;

function endLike(start: OriginalStart, shown: Thing['shown']): { end?: OriginalStart } {
  return start instanceof Temporal.PlainDate
    ? {}
    : { end: start.add({ minutes: minutesOf(shown) || 30 }) };
}
