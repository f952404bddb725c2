import { describe, expect, it } from 'vitest';
import { findOpened, isRunning } from '../../utils/domain/opened-event.ts';
import { DAY, meeting, MINUTE, NOW } from './builders.ts';

const first = meeting({ start: NOW, eventIds: ['weekly_20260302T120000Z'] });
const second = meeting({ start: NOW + 7 * DAY, eventIds: ['weekly_20260309T120000Z', 'older'] });
const all = [first, second];

describe('the meeting of an event', () => {
  it('is the one that has or had its id', () => {
    expect(findOpened(all, 'weekly_20260302T120000Z')).toEqual({ meeting: first, sample: first });
    expect(findOpened(all, 'older')).toEqual({ meeting: second, sample: second });
  });

  it('is told by its series where it is out of sight', () => {
    expect(findOpened(all, 'weekly_20270301T120000Z')).toEqual({ sample: second });
    expect(findOpened(all, 'weekly_R20270301T120000_20270308T120000Z')).toEqual({
      sample: second,
    });
  });

  it.each(['week', 'weekly', 'weeklyx_20270301T120000Z', ''])('is none for %s', (eventId) => {
    expect(findOpened(all, eventId)).toBeUndefined();
  });
});

describe('a session', () => {
  it('runs from its start until its end', () => {
    expect(isRunning(first, NOW - 1)).toBe(false);
    expect(isRunning(first, NOW)).toBe(true);
    expect(isRunning(first, NOW + 30 * MINUTE - 1)).toBe(true);
    expect(isRunning(first, NOW + 30 * MINUTE)).toBe(false);
  });

  it('of a whole day never runs', () => {
    expect(isRunning({ ...first, allDay: true }, NOW)).toBe(false);
  });
});
