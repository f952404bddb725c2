import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editUrl } from '../../utils/domain/edit-url.ts';
import {
  fitThreshold,
  STANDARD,
  THRESHOLD_NAMES,
  THRESHOLDS,
  thresholdsOf,
} from '../../utils/domain/thresholds.ts';
import {
  allWaivers,
  waiverOn,
  waiversOn,
  withoutWaiver,
  withWaiver,
} from '../../utils/domain/waivers.ts';
import { person } from './builders.ts';

describe('the figures of the rules', () => {
  it('are those of field.md where nothing was changed', () => {
    expect(STANDARD).toMatchObject({
      noticeDays: 7,
      amberAt: 1.5,
      redAt: 2,
      tolerancePercent: 10,
      windowWeeks: 8,
      floorMinutes: 60,
      weightMoved: 1,
      weightMovedLate: 2,
      weightMovedOut: 3,
      weightShortened: 1,
      weightCancelled: 5,
      alertWeight: 5,
    });
  });

  it('are within their limits, whatever is stored', () => {
    const stored = fc.dictionary(
      fc.constantFrom(...THRESHOLD_NAMES, 'older'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(stored, (changed) => {
        const current = thresholdsOf(changed);
        for (const name of THRESHOLD_NAMES) {
          const { least, most, standard } = THRESHOLDS[name];
          expect(current[name]).toBeGreaterThanOrEqual(least);
          expect(current[name]).toBeLessThanOrEqual(most);
          expect(name in changed || current[name] === standard).toBe(true);
          expect(fitThreshold(name, current[name])).toBe(current[name]);
        }
      }),
    );
  });

  it('keep to their steps', () => {
    expect(fitThreshold('amberAt', 1.5499)).toBe(1.5);
    expect(fitThreshold('noticeDays', 6.6)).toBe(7);
    expect(fitThreshold('noticeDays', 400)).toBe(28);
  });
});

describe('waivers', () => {
  const given = [
    { flag: 'fairness', reason: 'Part-time', until: '2026-03-31' },
    { flag: 'fairness', reason: 'New starter', until: '2026-05-31' },
    { flag: 'cadence', reason: 'Agreed', until: '2026-01-31' },
    { flag: 'of another version', reason: 'x', until: '2027-01-01' },
  ];
  const who = person({ waivers: given });

  it('hold up to their last day, the longest first', () => {
    expect(waiverOn(who, 'fairness', '2026-05-31')?.reason).toBe('New starter');
    expect(waiverOn(who, 'fairness', '2026-06-01')).toBeUndefined();
    expect(waiversOn(who, '2026-02-01').map(({ rule }) => rule)).toEqual(['fairness']);
    expect(allWaivers(who).map(({ rule }) => rule)).toEqual(['fairness', 'cadence']);
    expect(waiverOn(undefined, 'fairness', '2026-01-01')).toBeUndefined();
  });

  it('are one a rule, and leave what they do not know alone', () => {
    const more = withWaiver(given, {
      rule: 'fairness',
      reason: ' Leave soon ',
      until: '2026-04-01',
    });
    expect(more.filter(({ flag }) => flag === 'fairness')).toEqual([
      { flag: 'fairness', reason: 'Leave soon', until: '2026-04-01' },
    ]);
    expect(withoutWaiver(more, 'fairness').map(({ flag }) => flag)).toEqual([
      'cadence',
      'of another version',
    ]);
  });
});

describe('Google’s page for changing an event', () => {
  it.each([
    [
      'https://www.google.com/calendar/event?eid=YWJj',
      'https://calendar.google.com/calendar/r/eventedit/YWJj?authuser=me%40acme.com',
    ],
    ['https://calendar.google.com/', 'https://calendar.google.com/'],
    ['', ''],
  ])('of %s is %s', (link, url) => {
    expect(editUrl({ link, account: 'me@acme.com' })).toBe(url);
  });
});
