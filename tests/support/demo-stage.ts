/** Whom the demo's pictures of the calendar are of. */
import type { SeedTeam } from '../fake-google/seed-team.ts';
import type { DemoStage } from './demo-contract.ts';

/** The next one-on-one of the seeded team. */
export function nextOf({ next: { person, start }, events }: SeedTeam): DemoStage['next'] {
  const event = events.find(
    ({ counterpart, span, status }) =>
      counterpart === person.email &&
      status === 'confirmed' &&
      span.start.toString() === start.toString(),
  );
  if (!event) throw new Error(`There is no event with ${person.name} at ${start.toString()}.`);
  return { eventId: event.id, givenName: person.name.split(' ')[0] ?? '', start };
}

/** Looking at a person prepares for what begins within a day: after that one is told as not prepared. */
const BEYOND_LOOKING = { hours: 25 };

/** When the first one-on-one begins that is not prepared by having looked. */
export function unpreparedOf({ events }: SeedTeam, now: Temporal.Instant): Temporal.ZonedDateTime {
  const beyond = now.add(BEYOND_LOOKING);
  const [first] = events
    .filter(({ verdict, status }) => verdict === 'yes' && status === 'confirmed')
    .flatMap(({ span: { start } }) => (start instanceof Temporal.ZonedDateTime ? [start] : []))
    .filter((start) => Temporal.Instant.compare(start.toInstant(), beyond) > 0)
    .toSorted(Temporal.ZonedDateTime.compare);
  if (!first) throw new Error('Nothing is ahead.');
  return first;
}
