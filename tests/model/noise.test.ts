import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { anyNoise, hearNoise, noisyCalendar } from './noise.ts';

describe('the ledger', () => {
  it('says nothing to noise', { timeout: 300_000 }, async () => {
    let claims = 0;
    const property = fc.asyncProperty(anyNoise, async (noise) => {
      claims += (await hearNoise(noise)).claims;
    });
    expect(await check('noise', 1_000, property)).toBeGreaterThan(0);
    expect(claims).toBe(0);
  });

  it('may meet what comes into reach a day later, where only others have something new', async () => {
    // A group is made hours after a reading; a session is 60 days ahead by then, and was not before.
    const heard = await hearNoise(noisyCalendar(1_757_397_544));
    expect(heard.claims).toBe(0);
  });
});
