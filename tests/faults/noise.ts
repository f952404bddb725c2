/** Calendars full of noise: whatever is edited that says nothing of a one-on-one, nothing is said. */
import { seeAsBuilt } from './as-built.ts';
import type { Fault } from './fault.ts';

export const noise: Fault = {
  name: 'noise',
  says: 'calendars in which nothing happens to a one-on-one, read in any way, claim nothing',
  actions: 10_000,
  shortActions: 20,
  run: async ({ random, actions, act }) => {
    await seeAsBuilt();
    const { noisyCalendar, hearNoise } = await import('../model/noise.ts');
    let firstSights = 0;
    let claims = 0;
    for (let action = 0; action < actions; action += 1) {
      const seed = random.between(0, 2 ** 31 - 1);
      const heard = await act(`read calendar ${seed}`, () => hearNoise(noisyCalendar(seed)));
      firstSights += heard.firstSights;
      claims += heard.claims;
    }
    console.log(`${actions} calendars: ${firstSights} entries at first sight, ${claims} by noise`);
  },
};
