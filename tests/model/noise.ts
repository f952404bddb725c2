/** Noise: what says nothing of a one-on-one must leave no trace in the ledger. */
import fc from 'fast-check';
import { anyWay, noisyStory } from './arbitraries.ts';
import { difference, isFirstSight } from './lines.ts';
import { play } from './play.ts';
import { PLAIN, type Way } from './way.ts';
import type { Story } from './story.ts';

/** A calendar full of noise, and how it is read. */
export interface Noise {
  readonly story: Story;
  readonly way: Way;
}

/** What the ledger of one calendar came to. */
export interface Heard {
  /** Entries of the first import, or of what was out of its reach: done before the noise began. */
  readonly firstSights: number;
  /** Entries that say something happened since: there must be none. */
  readonly claims: number;
}

/** Any noise. */
export const anyNoise: fc.Arbitrary<Noise> = fc.record({
  story: noisyStory,
  // Most are read plainly, which takes half the time.
  way: fc.oneof({ weight: 2, arbitrary: fc.constant(PLAIN) }, { weight: 1, arbitrary: anyWay }),
});

/** The noise that a seed stands for. */
export function noisyCalendar(seed: number): Noise {
  const [noise] = fc.sample(anyNoise, { numRuns: 1, seed });
  if (!noise) throw new RangeError('No noise');
  return noise;
}

/** @throws Error that tells the story, where noise made an entry or a first sight made a wrong one */
export async function hearNoise({ story, way }: Noise): Promise<Heard> {
  const { told, ledger, expected } = await play(story, way);
  const claims = ledger.lines.filter((line) => !isFirstSight(line));
  const wrong = [...difference(expected, ledger), ...claims.map((line) => `claims   ${line}`)];
  if (wrong.length > 0) throw new Error(['', ...told, ...wrong].join('\n'));
  return { firstSights: ledger.lines.length, claims: claims.length };
}
