/** Runs a property so that a failure can be had again. */
import fc from 'fast-check';

/** The seed of every run that names no other. */
const SEED = 20_261_122;

/**
 * Checks a property with so many stories. `MODEL_RUNS` asks for more of them, `MODEL_SEED` for
 * others; both are printed.
 *
 * @returns how many there were
 * @throws Error with the smallest story found for which it does not hold
 */
export async function check<Things>(
  name: string,
  runs: number,
  property: fc.IAsyncProperty<Things>,
): Promise<number> {
  const seed = Number(process.env['MODEL_SEED'] ?? SEED);
  const numRuns = Number(process.env['MODEL_RUNS'] ?? runs);
  process.stdout.write(`${name}: ${numRuns} stories, seed ${seed}\n`);
  await fc.assert(property, { seed, numRuns });
  return numRuns;
}
