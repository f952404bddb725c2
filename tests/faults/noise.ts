/** Calendars full of noise: whatever is edited that says nothing of a one-on-one, nothing is said. */
import { registerHooks } from 'node:module';
import type { Fault } from './fault.ts';

/**
 * Lets Node see the generated client as the build does: with our transport below it. The second
 * copies of what is read go to a stand-in for the browser.
 */
async function seeAsBuilt(): Promise<void> {
  const transport = new URL('../../utils/google/transport.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) => {
      if (name === 'googleapis-common') return { url: transport, shortCircuit: true };
      return next(name.startsWith('googleapis/build/src/apis/') ? `${name}.js` : name, context);
    },
  });
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fakeBrowser });
}

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
