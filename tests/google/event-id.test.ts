import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEventId } from '../../utils/google/event-id.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

const IMPORTED = '_6p332d1g70s3cb9k60rj0b9k6dgj4b9o6op36b9i';

describe('parseEventId', () => {
  it.each([
    ['a single event or a series', 'abc123', { lineage: 'abc123' }],
    [
      'a timed occurrence',
      'abc123_20250324T123000Z',
      { lineage: 'abc123', seriesId: 'abc123', originalStart: at('2025-03-24T12:30:00Z') },
    ],
    [
      'an all-day occurrence',
      'abc123_20220804',
      { lineage: 'abc123', seriesId: 'abc123', originalStart: '2022-08-04' },
    ],
    ['a later segment of a split series', 'abc123_R20250326T123000', { lineage: 'abc123' }],
    ['a later segment of an all-day series', 'abc123_R20250326', { lineage: 'abc123' }],
    [
      'an occurrence of a segment',
      'abc123_R20250326T123000_20250401T123000Z',
      {
        lineage: 'abc123',
        seriesId: 'abc123_R20250326T123000',
        originalStart: at('2025-04-01T12:30:00Z'),
      },
    ],
    [
      'an all-day occurrence of a segment',
      'abc123_R20250326_20250401',
      { lineage: 'abc123', seriesId: 'abc123_R20250326', originalStart: '2025-04-01' },
    ],
    ['an imported event', IMPORTED, { lineage: IMPORTED }],
    [
      'an occurrence of an imported series',
      `${IMPORTED}_20250324T123000Z`,
      { lineage: IMPORTED, seriesId: IMPORTED, originalStart: at('2025-03-24T12:30:00Z') },
    ],
    ['an imported id that looks like a day', '_20220804', { lineage: '_20220804' }],
    ['digits that are no day', 'abc123_20229999', { lineage: 'abc123_20229999' }],
    ['digits that are no time', 'abc123_20250324T993000Z', { lineage: 'abc123_20250324T993000Z' }],
    [
      'an occurrence suffix without its Z',
      'abc123_20250324T123000',
      { lineage: 'abc123_20250324T123000' },
    ],
    ['an underscore alone', '_', { lineage: '_' }],
    ['nothing', '', { lineage: '' }],
  ])('%s: %s', (_, id, expected) => {
    expect(parseEventId(id)).toEqual(expected);
  });

  it('takes any text, and the same for a segment and its occurrences', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        expect(parseEventId(id).lineage).not.toBe('');
      }),
    );
    const native = fc.stringMatching(/^[a-v0-9]{5,40}$/);
    fc.assert(
      fc.property(native, (base) => {
        for (const suffix of [
          '',
          '_20250324T123000Z',
          '_R20250326T123000',
          '_R20250326T123000_20250401',
        ]) {
          expect(parseEventId(base + suffix).lineage).toBe(base);
        }
      }),
    );
  });

  it('is not slowed down by a long id', () => {
    const long = '_R20250326T123000'.repeat(5_000);
    expect(parseEventId(long).lineage).toHaveLength(long.length - '_R20250326T123000'.length);
  });
});
