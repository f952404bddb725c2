import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDraft, toClose } from '../../utils/domain/closing.ts';
import {
  canStart,
  isRunning,
  liveClock,
  runClock,
  runningOf,
  stopClock,
  talkMoment,
  tapped,
  hasSlept,
  silencedSince,
} from '../../utils/domain/live-session.ts';
import { offerOf } from '../../utils/domain/session-offer.ts';
import type { ClockSpan, Session } from '../../utils/domain/session-types.ts';
import { DAY, HOUR, meeting, MINUTE, NOW } from './builders.ts';

function session(overrides: Partial<Session> = {}): Session {
  return {
    meetingId: 'now',
    account: 'me@acme.com',
    personId: 'ana',
    clock: [],
    taps: [],
    talk: {},
    help: {},
    questions: [],
    andWhatElse: 0,
    createdAt: 0,
    updatedAt: 0,
    version: {},
    ...overrides,
  };
}

const half = { start: NOW, end: NOW + 30 * MINUTE };

describe('starting', () => {
  it.each([
    ['six minutes before', -6 * MINUTE, {}, undefined, false],
    ['five minutes before', -5 * MINUTE, {}, undefined, true],
    ['in the middle', 10 * MINUTE, {}, undefined, true],
    ['at its end', 30 * MINUTE, {}, undefined, false],
    ['over time, when it runs', 35 * MINUTE, {}, { startedAt: NOW }, true],
    ['when it is closed', 10 * MINUTE, {}, { closedAt: NOW + MINUTE }, false],
    ['when it is cancelled', 0, { status: 'cancelled' as const }, undefined, false],
    ['when it is declined', 0, { mine: 'declined' as const }, undefined, false],
  ])('%s', (_, offset, more, kept, may) => {
    const about = meeting({ id: 'now', ...half, ...more });
    expect(canStart(about, kept && session(kept), NOW + offset)).toBe(may);
  });
});

describe('what runs', () => {
  it('is the one started last that is not closed, for half a day at most', () => {
    const first = session({ meetingId: 'a', startedAt: NOW - HOUR });
    const second = session({ meetingId: 'b', startedAt: NOW - MINUTE });
    const closed = session({ meetingId: 'c', startedAt: NOW, closedAt: NOW });
    expect(runningOf([first, second, closed], NOW)?.meetingId).toBe('b');
    expect(isRunning(first, NOW + 12 * HOUR)).toBe(false);
    expect(runningOf([session({ startedAt: NOW, deletedAt: NOW })], NOW)).toBeUndefined();
  });
});

describe('the clock', () => {
  it('goes against the planned end, and asks how to help five minutes before it', () => {
    const running = session({ clock: [{ from: NOW }] });
    expect(liveClock(running, half, NOW + 24 * MINUTE)).toEqual({
      held: 24 * MINUTE,
      left: 6 * MINUTE,
      askHelp: false,
      resting: false,
    });
    expect(liveClock(running, half, NOW + 25 * MINUTE).askHelp).toBe(true);
    expect(liveClock(running, half, NOW + 40 * MINUTE).left).toBe(-10 * MINUTE);
  });

  it('begins a talk for five minutes, ends it once one has asked how to help', () => {
    const moment = (after: number, help: Session['help'] = {}) =>
      talkMoment(liveClock(session({ clock: [{ from: NOW }] }), half, NOW + after * MINUTE), help);
    expect([0, 4, 5, 24, 25].map((after) => moment(after))).toEqual([
      'opening',
      'opening',
      undefined,
      undefined,
      undefined,
    ]);
    expect(moment(25, { asked: 'skipped' })).toBe('closing');
    expect(moment(31, { asked: 'yes', answer: 'Time' })).toBe('closing');
    expect(moment(10, { asked: 'yes' })).toBeUndefined();
    // Begun five minutes before the end, one ends it.
    const late = liveClock(session({ clock: [{ from: NOW }] }), { end: NOW + MINUTE }, NOW);
    expect(talkMoment(late, {})).toBeUndefined();
  });

  it('counts no more than passed, however it is run and stopped, also when clocks are set back', () => {
    const act = fc.record({ stop: fc.boolean(), pass: fc.integer({ min: -50, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let clock: readonly ClockSpan[] = [];
        let now = NOW;
        let forward = 0;
        for (const { stop, pass } of acts) {
          now += pass;
          forward += Math.max(0, pass);
          clock = stop ? stopClock(clock, now) : runClock(clock, now);
          for (const { from, until } of clock) expect(until ?? from).toBeGreaterThanOrEqual(from);
          expect(clock.slice(0, -1).every(({ until }) => until !== undefined)).toBe(true);
        }
        expect(liveClock({ clock }, half, now).held).toBeLessThanOrEqual(forward);
      }),
    );
  });

  it('taps once for a speaker, and keeps the order when clocks are set back', () => {
    let taps = tapped([], 'nobody', NOW);
    expect(taps).toEqual([]);
    taps = tapped(tapped(taps, 'me', NOW), 'me', NOW + 1);
    taps = tapped(taps, 'them', NOW - 5);
    expect(taps).toEqual([
      { at: NOW, who: 'me' },
      { at: NOW, who: 'them' },
    ]);
  });
});

describe('a machine that sleeps', () => {
  it('is told from a clock that is only slowed down', () => {
    expect(hasSlept(NOW, NOW + 2 * MINUTE)).toBe(false);
    expect(hasSlept(NOW, NOW + 4 * MINUTE)).toBe(true);
    expect(hasSlept(NOW, NOW - HOUR)).toBe(false);
  });

  it('ends what was tapped at its last sign of life, and nothing that was tapped since', () => {
    const taps = tapped([], 'them', NOW);
    const silent = silencedSince(taps, NOW + MINUTE);
    expect(silent).toEqual([...taps, { at: NOW + MINUTE, who: 'nobody' }]);
    expect(silencedSince(silent, NOW + 2 * MINUTE)).toEqual(silent);
    const woken = tapped(silent, 'me', NOW + HOUR);
    expect(silencedSince(woken, NOW + MINUTE)).toEqual(woken);
    expect(silencedSince([], NOW)).toEqual([]);
  });
});

describe('the close', () => {
  const ended = meeting({ id: 'over', start: NOW - HOUR, end: NOW - HOUR / 2 });
  const since = NOW - 30 * DAY;

  it.each([
    ['is asked for when it has ended', {}, undefined, true],
    ['not before', { end: NOW + 1 }, undefined, false],
    ['not after three days', { start: NOW - 73 * HOUR, end: NOW - 72 * HOUR }, undefined, false],
    ['not when it was cancelled', { status: 'cancelled' as const }, undefined, false],
    ['not when they declined', { theirs: 'declined' as const }, undefined, false],
    ['not when it may be no one-on-one', { verdict: 'maybe' as const }, undefined, false],
    ['not when it is closed', {}, { closedAt: NOW }, false],
    ['also when it was only prepared', {}, { readyAt: NOW - HOUR }, true],
  ])('%s', (_, more, kept, asked) => {
    const about = { ...ended, ...more };
    const sessions = new Map(kept ? [['over', session(kept)]] : []);
    expect(toClose([about], sessions, { now: NOW, since }).length > 0).toBe(asked);
  });

  it('is not asked for what lies before the record', () => {
    expect(toClose([ended], new Map(), { now: NOW, since: NOW })).toEqual([]);
  });

  it.each([
    ['nothing of a session without a clock', [], { planned: 30 }],
    ['that they met', [[0, 28]], { planned: 30, minutes: 28, met: 'yes' }],
    [
      'that it was shorter',
      [
        [0, 10],
        [12, 20],
      ],
      { planned: 30, minutes: 18, met: 'shorter' },
    ],
    ['over time as met', [[0, 45]], { planned: 30, minutes: 45, met: 'yes' }],
  ])('knows %s', (_, spans, draft) => {
    const clock = spans.map(([from = 0, until = 0]) => ({
      from: NOW + from * MINUTE,
      until: NOW + until * MINUTE,
    }));
    expect(closeDraft(half, session({ clock }), NOW + HOUR)).toEqual(draft);
  });
});

describe('what is offered for a session', () => {
  const about = meeting({ id: 'now', ...half });
  it.each([
    ['nothing long before', -HOUR, undefined, undefined],
    ['to begin', -5 * MINUTE, undefined, 'start'],
    ['to go on', 10 * MINUTE, { startedAt: NOW }, 'running'],
    ['to go on over time', HOUR, { startedAt: NOW }, 'running'],
    ['to close', 31 * MINUTE, undefined, 'close'],
    ['to close, where it was forgotten', DAY, { startedAt: NOW }, 'close'],
    ['nothing once it is closed', 31 * MINUTE, { closedAt: NOW }, undefined],
    ['nothing after three days', 4 * DAY, undefined, undefined],
  ])('%s', (_, offset, kept, kind) => {
    const times = { now: NOW + offset, since: NOW - DAY };
    expect(offerOf(about, kept && session(kept), times)).toBe(kind);
  });

  it('is no close of what ended before the record', () => {
    expect(offerOf(about, undefined, { now: NOW + HOUR, since: NOW + MINUTE })).toBeUndefined();
  });
});
