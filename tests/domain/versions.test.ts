import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, joinVersions, type Standing } from '../../utils/domain/versions.ts';

describe('compareVersions', () => {
  it.each<[Record<string, number>, Record<string, number>, Standing]>([
    [{}, {}, 'same'],
    [{ a: 1 }, { a: 1 }, 'same'],
    [{ a: 2 }, { a: 1 }, 'includes'],
    [{ a: 1 }, { a: 1, b: 1 }, 'is-included'],
    [{ a: 2 }, { a: 1, b: 1 }, 'apart'],
    [{ a: 0 }, {}, 'same'],
  ])('%o to %o: %s', (one, other, standing) => {
    expect(compareVersions(one, other)).toBe(standing);
  });
});

it('joins two versions to the least that includes both', () => {
  const version = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(5));
  fc.assert(
    fc.property(version, version, (one, other) => {
      const joined = joinVersions(one, other);
      expect(['same', 'includes']).toContain(compareVersions(joined, one));
      expect(['same', 'includes']).toContain(compareVersions(joined, other));
      for (const [device, count] of Object.entries(joined)) {
        expect([one[device], other[device]]).toContain(count);
      }
    }),
  );
});
