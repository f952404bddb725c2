import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { anyNoise, hearNoise } from './noise.ts';

describe('the ledger', () => {
  it('says nothing to noise', { timeout: 300_000 }, async () => {
    let claims = 0;
    const property = fc.asyncProperty(anyNoise, async (noise) => {
      claims += (await hearNoise(noise)).claims;
    });
    expect(await check('noise', 1_000, property)).toBeGreaterThan(0);
    expect(claims).toBe(0);
  });
});
