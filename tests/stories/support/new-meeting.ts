import type { NewEvent, NewSeries } from '../../fake-google/new-event.ts';
import type { OriginalStart } from '../../fake-google/event-model.ts';
import { addressOf } from './people.ts';
import type { Plan } from './plans.ts';
import { readMoment, readTold } from './told-times.ts';

/** Whose calendar a story looks at: that of whoever organizes its meetings, or of the guest. */
export type Role = 'organizer' | 'guest';

/** What plans are told against. */
export interface Setting {
  /** Where the story's times are told; the calendar's own zone to begin with. */
  readonly zone: string;
  readonly role: Role;
  /** Plans that name a weekday alone begin at or after this day. */
  readonly since: Temporal.PlainDate;
}

/** What is filled in to make a planned meeting. */
export function newEventOf(
  plan: Plan,
  { zone, role, since }: Setting,
  owner: string,
): NewEvent | NewSeries {
  const here = plan.zone ?? zone;
  const startOf = (text: string): OriginalStart => {
    const { day, time } = readTold(text, since);
    return time === undefined ? day : readMoment(text, here, since);
  };
  const other = addressOf(plan.who);
  const event: NewEvent = {
    summary: `${plan.who} and Mira`,
    start: startOf(plan.first),
    ...(plan.minutes !== undefined && { minutes: plan.minutes }),
    guests: [other],
    organizer: role === 'guest' ? other : owner,
    // An invitation that was answered long ago.
    myResponse: 'accepted',
  };
  if (plan.kind === 'one-off') return event;
  return { ...event, rrule: plan.rrule, extra: plan.extra.map(startOf) };
}
