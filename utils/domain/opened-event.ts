/** Which meeting an event that is open in the calendar is. */
import type { Meeting } from './calendar-types.ts';

/** What is known of an event by its id. */
export interface OpenedMeeting {
  /** The occurrence itself; absent where only its series is known, such as half a year ahead. */
  readonly meeting?: Meeting;
  /** The occurrence, else the newest of its series that is known. */
  readonly sample: Meeting;
}

/** Finds the meeting, or the series, that Google's API names so. `meetings` are those in sight. */
export function findOpened(
  meetings: readonly Meeting[],
  eventId: string,
): OpenedMeeting | undefined {
  const meeting = meetings.find(({ eventIds }) => eventIds.includes(eventId));
  if (meeting !== undefined) return { meeting, sample: meeting };
  const ofSeries = meetings.filter(
    ({ seriesId }) => seriesId !== undefined && eventId.startsWith(`${seriesId}_`),
  );
  const sample = ofSeries.toSorted((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1))[0];
  return sample && { sample };
}

/** Whether a session goes on now: the person may be beside the screen. */
export function isRunning({ start, end, allDay }: Meeting, now: number): boolean {
  return !allDay && start <= now && now < end;
}
