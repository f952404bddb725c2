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
