import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tap } from '../../utils/domain/session-types.ts';
import {
  bandOf,
  countTalk,
  gapOf,
  TALK_BANDS,
  talkGaps,
  talkOverTime,
} from '../../utils/domain/talk-balance.ts';
import { MINUTE, SECOND } from '../../utils/time.ts';
import { session } from './record-builders.ts';

const RUNNING = [{ from: 0 }];

describe('counting', () => {
  const taps: Tap[] = [
    { at: 0, who: 'them' },
    { at: 8 * MINUTE, who: 'me' },
    { at: 10 * MINUTE, who: 'nobody' },
    { at: 11 * MINUTE, who: 'them' },
  ];

  it('gives each tap its time until the next', () => {
    expect(countTalk(taps, RUNNING, 15 * MINUTE)).toEqual({
      mine: 2 * MINUTE,
      theirs: 12 * MINUTE,
    });
  });

  it('leaves out what the clock rested or the machine slept', () => {
    const clock = [{ from: 0, until: 4 * MINUTE }, { from: 9 * MINUTE }];
    expect(countTalk(taps, clock, 12 * MINUTE)).toEqual({ mine: MINUTE, theirs: 5 * MINUTE });
  });

  it('counts nothing before the first tap', () => {
    expect(countTalk([], RUNNING, 30 * MINUTE)).toEqual({ mine: 0, theirs: 0 });
  });

  it('never counts more than the clock ran, whatever was tapped when', () => {
    const tap = fc.record({
      at: fc.integer({ min: -1000, max: 5000 }),
      who: fc.constantFrom('me', 'them', 'nobody'),
    });
    fc.assert(
      fc.property(fc.array(tap), fc.array(fc.nat(2000)), (all, lengths) => {
        let from = 0;
        const clock = lengths.map((length) => {
          const span = { from, until: from + length };
          from += length + 7;
          return span;
        });
        const now = from;
        const { mine, theirs } = countTalk(all, clock, now);
        const ran = lengths.reduce((sum, length) => sum + length, 0);
        expect(mine).toBeGreaterThanOrEqual(0);
        expect(theirs).toBeGreaterThanOrEqual(0);
        expect(mine + theirs).toBeLessThanOrEqual(ran);
        // Second by second, by hand.
        const ordered = all.toSorted((a, b) => a.at - b.at);
        let byHand = 0;
        for (const span of clock) {
          for (let at = span.from; at < span.until; at += 1) {
            if (ordered.findLast((each) => each.at <= at)?.who === 'me') byHand += 1;
          }
        }
        expect(mine).toBe(byHand);
      }),
      { numRuns: 60 },
    );
  });
});

describe('bands', () => {
  it.each([
    [10, 9, 'under-half'],
    [10, 10, 'half'],
    [31, 69, 'half'],
    [30, 70, 'most'],
    [6, 94, 'most'],
    [5, 95, 'nearly-all'],
    [0, 100, 'nearly-all'],
    [100, 0, 'under-half'],
  ] as const)('%i minutes of mine and %i of theirs are %s', (mine, theirs, band) => {
    expect(bandOf({ mine: mine * MINUTE, theirs: theirs * MINUTE })).toBe(band);
  });

  it('say nothing of less than two minutes', () => {
    expect(bandOf({ mine: MINUTE, theirs: 59 * SECOND })).toBeUndefined();
  });

  it('grow with their share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (theirs) => {
        const band = (share: number) =>
          TALK_BANDS.indexOf(
            bandOf({ mine: (100 - share) * MINUTE, theirs: share * MINUTE }) ?? 'under-half',
          );
        expect(band(theirs + 1)).toBeGreaterThanOrEqual(band(theirs));
      }),
    );
  });
});

describe('the gap', () => {
  it.each([
    ['most', 'most', 'as-guessed'],
    ['nearly-all', 'half', 'over'],
    ['under-half', 'half', 'under'],
  ] as const)('between a guess of %s and a count of %s is %s', (guess, counted, gap) => {
    expect(gapOf(guess, counted)).toBe(gap);
  });

  it('is told over time, for sessions of which something is known', () => {
    const counted = { mine: 5 * MINUTE, theirs: 20 * MINUTE };
    expect(
      talkOverTime([
        session({ meetingId: 'later', startedAt: 20, talk: { guess: 'most', ...counted } }),
        session({ meetingId: 'silent', startedAt: 15 }),
        session({ meetingId: 'gone', startedAt: 12, talk: { guess: 'half' }, deletedAt: 13 }),
        session({ meetingId: 'first', closedAt: 10, talk: { guess: 'half' } }),
      ]),
    ).toEqual([
      { meetingId: 'first', at: 10, guess: 'half' },
      { meetingId: 'later', at: 20, guess: 'most', counted: 'most' },
    ]);
  });

  it('counts every one of the last eight once, whatever was guessed and tapped', () => {
    const minutes = fc.integer({ min: 0, max: 60 });
    const said = fc.record({
      guess: fc.option(fc.constantFrom(...TALK_BANDS), { nil: undefined }),
      mine: minutes,
      theirs: minutes,
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), (all) => {
        const sessions = all.map(({ guess, mine, theirs }, at) =>
          session({
            startedAt: at,
            talk: { ...(guess && { guess }), mine: mine * MINUTE, theirs: theirs * MINUTE },
          }),
        );
        const known = all
          .filter(({ guess, mine, theirs }) => guess !== undefined && mine + theirs >= 2)
          .slice(-8);
        const { same, over, under } = talkGaps(sessions);
        expect(same + over + under).toBe(known.length);
        const shares = known.map(({ guess, mine, theirs }) => {
          const counted = bandOf({ mine: mine * MINUTE, theirs: theirs * MINUTE });
          return TALK_BANDS.indexOf(guess ?? 'half') - TALK_BANDS.indexOf(counted ?? 'half');
        });
        expect(over).toBe(shares.filter((gap) => gap > 0).length);
        expect(under).toBe(shares.filter((gap) => gap < 0).length);
      }),
    );
  });
});
