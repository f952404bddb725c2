/** Measures growths, prints them as one table, and writes them down with a picture. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/install.mjs';
import type { Outcome } from '../../support/steps.ts';
import { summarize } from '../statistics.ts';
import { growsAs, type Growth, type GrowthResult, type Point } from './growth.ts';
import { GROWTHS } from './growth-list.ts';
import { drawGrowths } from './growth-picture.ts';

/** Runs all of them; in short the smallest of each, once, for its correctness alone. */
export async function runGrowths({ short }: { readonly short: boolean }): Promise<Outcome> {
  const failures: string[] = [];
  const results: GrowthResult[] = [];
  for (const growth of GROWTHS) {
    try {
      if (short) await measureAt(growth, growth.sizes[0], 1);
      else results.push(await measure(growth));
      console.log(`✓ growth of ${growth.name}: ${growth.says}`);
    } catch (error) {
      failures.push(`growth of ${growth.name}: ${String(error)}`);
      console.error(`✗ growth of ${growth.name}:`, error);
    }
  }
  for (const { name, as, holds } of results) {
    if (!holds) failures.push(`growth of ${name}: not ${as}`);
  }
  if (!short) report(results);
  return { passed: GROWTHS.length - failures.length, failed: failures.length, failures };
}

async function measure(growth: Growth): Promise<GrowthResult> {
  const { name, says, of, as } = growth;
  const points: Point[] = [];
  for (const size of growth.sizes) points.push(await measureAt(growth, size, growth.rounds));
  return { name, says, of, as, points, holds: growsAs(as, points) };
}

async function measureAt(growth: Growth, size: number, rounds: number): Promise<Point> {
  const grown = await growth.open(size);
  try {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await grown.measure());
    const megabytes = await grown.memory?.();
    return { size, ms: summarize(times).median, ...(megabytes !== undefined && { megabytes }) };
  } finally {
    await grown.close();
  }
}

function report(results: readonly GrowthResult[]): void {
  const folder = join(ROOT, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'growth.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(folder, 'growth.svg'), drawGrowths(results));
  const rows = results.flatMap(({ name, of, as, points, holds }) => [
    `${name}, ${of} (${as}): ${holds ? 'holds' : 'DOES NOT HOLD'}`,
    ...points.map(({ size, ms, megabytes }) => {
      const memory = megabytes === undefined ? '' : `${megabytes.toFixed(1)} MB`.padStart(12);
      return `${String(size).padStart(12)}${`${ms.toFixed(2)} ms`.padStart(14)}${memory}`;
    }),
  ]);
  console.log(`\n${rows.join('\n')}\n`);
}
