/** Edits of one session, each told in a line; none where there is nothing to edit. */
import type { Details, OriginalStart } from '../fake-google/event-model.ts';
import { COLLEAGUES, OWNER, THIRD, type Stage } from './stage.ts';
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

function people(details: Details): string[] {
  return details.guests.filter(({ resource }) => !resource).map(({ email }) => email);
}

/** An edit of one thing that fits. */
function edit(
  fits: (shown: Thing['shown'], stage: Stage) => boolean,
  act: (stage: Stage, thing: Thing, amount: number) => string,
): EditOne {
  return (stage, numbers) => {
    const thing = pickThing(stage, numbers, (shown) => fits(shown, stage));
    return thing && `${thing.name}: ${act(stage, thing, numbers.amount)}`;
  };
}

function isMinePair({ details, status }: Thing['shown']): boolean {
  return status !== 'cancelled' && details.organizer === OWNER && people(details).length === 2;
}

function guestOf({ shown }: Thing): string {
  return people(shown.details).find((email) => email !== OWNER) ?? THIRD;
}

/** What changes when, or whether, or with whom. */
export const SINGLE_EDITS = {
  move: edit(isAlive, ({ calendar }, { target, shown }, amount) => {
    const start = byWall(shown.span.start, pick(MOVES, amount) ?? {});
    calendar.move(target, { start });
    return `moved to ${start.toString()}`;
  }),
  'move and resize': edit(isTimed, ({ calendar }, { target, shown }, amount) => {
    const start = byWall(shown.span.start, pick(MOVES, amount) ?? {});
    if (start instanceof Temporal.PlainDate) return 'left alone';
    const end = start.add({ minutes: minutesOf(shown) + 15 });
    calendar.move(target, { start, end });
    return `moved to ${start.toString()}, 15 minutes longer`;
  }),
  'move back': edit(isAlive, ({ calendar }, { target, shown }) => {
    if (typeof target === 'string') return 'has no slot to go back to';
    const start = target.originalStart;
    if (start instanceof Temporal.Instant) return 'has no slot to go back to';
    calendar.move(target, { start, ...endLike(start, shown) });
    return 'moved back to its slot';
  }),
  shorten: edit(
    (shown) => isTimed(shown) && minutesOf(shown) > 10,
    ({ calendar }, { target, shown }) => {
      calendar.shorten(target, minutesOf(shown) - 10);
      return 'shortened by 10 minutes';
    },
  ),
  lengthen: edit(isTimed, ({ calendar }, { target, shown }) => {
    calendar.lengthen(target, minutesOf(shown) + 20);
    return 'lengthened by 20 minutes';
  }),
  'to all-day': edit(isTimed, ({ calendar }, { target, shown }, amount) => {
    if (shown.span.allDay) return 'left alone';
    const day = shown.span.start.toPlainDate().add({ days: amount % 2 });
    calendar.toAllDay(target, day);
    return `made all-day on ${day.toString()}`;
  }),
  'to timed': edit(
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
  cancel: edit(isAlive, ({ calendar }, { target }) => {
    calendar.cancel(target);
    return 'cancelled';
  }),
  'remove invitation': edit(
    (shown) => isAlive(shown) && shown.details.organizer !== OWNER,
    ({ calendar }, { target }) => {
      calendar.removeInvitation(target);
      return 'invitation removed';
    },
  ),
  restore: edit(
    (shown) => !isAlive(shown),
    ({ calendar }, { target }) => {
      calendar.restore(target);
      return 'restored';
    },
  ),
  'decline for them': edit(
    ({ status, details }) =>
      status !== 'cancelled' && people(details).some((email) => email !== OWNER),
    ({ calendar }, thing) => {
      const guest = guestOf(thing);
      calendar.decline(thing.target, guest);
      return `declined by ${guest}`;
    },
  ),
  'decline for me': edit(isAlive, ({ calendar }, { target }) => {
    calendar.decline(target, OWNER);
    return 'declined by me';
  }),
  'remove guest': edit(isMinePair, ({ calendar }, thing) => {
    const guest = guestOf(thing);
    calendar.removeGuest(thing.target, guest);
    return `${guest} removed`;
  }),
  'bring guest back': edit(
    ({ status, details }) =>
      status !== 'cancelled' && details.organizer === OWNER && people(details).length === 1,
    ({ calendar, people: met }, { target, lineage }) => {
      const guest = met.get(lineage) ?? THIRD;
      calendar.addGuest(target, guest);
      return `${guest} added again`;
    },
  ),
  'replace guest': edit(isMinePair, ({ calendar }, thing, amount) => {
    const old = guestOf(thing);
    const other = pick(
      COLLEAGUES.filter((email) => email !== old),
      amount,
    );
    calendar.removeGuest(thing.target, old);
    calendar.addGuest(thing.target, other ?? THIRD);
    return `${old} replaced by ${other}`;
  }),
  'add a third': edit(
    ({ status, details }) => status !== 'cancelled' && people(details).length === 2,
    ({ calendar }, { target }) => {
      calendar.addGuest(target, THIRD);
      return `${THIRD} added`;
    },
  ),
  'remove the third': edit(
    ({ status, details }) =>
      status !== 'cancelled' && people(details).length === 3 && people(details).includes(THIRD),
    ({ calendar }, { target }) => {
      calendar.removeGuest(target, THIRD);
      return `${THIRD} removed`;
    },
  ),
} satisfies Record<string, EditOne>;

function endLike(start: OriginalStart, shown: Thing['shown']): { end?: OriginalStart } {
  return start instanceof Temporal.PlainDate
    ? {}
    : { end: start.add({ minutes: minutesOf(shown) || 30 }) };
}
