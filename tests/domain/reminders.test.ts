import { describe, expect, it } from 'vitest';
import {
  laterAt,
  remindersAt,
  withRung,
  type QuietHours,
  type Reminder,
  type RemindedSession,
  type SentReminder,
} from '../../utils/domain/reminders.ts';
import { DAY, HOUR, MINUTE, zoned } from '../../utils/time.ts';
import { at, NOW, ZONE } from './builders.ts';

const NEVER: QuietHours = { from: 0, until: 0 };
const NIGHT: QuietHours = { from: 20 * 60, until: 8 * 60 };

function session(overrides: Partial<RemindedSession> = {}): RemindedSession {
  return { meetingId: 'ana', start: NOW + 10 * DAY, prepared: false, ...overrides };
}

/** Every reminder that rings for somebody who looks whenever it was said to, or at given instants. */
function live({
  sessions,
  quiet = NEVER,
  from = NOW,
  until,
  zone = ZONE,
  asleep = () => false,
}: {
  readonly sessions: readonly RemindedSession[];
  readonly quiet?: QuietHours;
  readonly from?: number;
  readonly until: number;
  readonly zone?: string;
  readonly asleep?: (at: number) => boolean;
}): (SentReminder & Reminder)[] {
  const sent: (SentReminder & Reminder)[] = [];
  let now = from;
  while (now < until) {
    if (asleep(now)) {
      now += HOUR;
      continue;
    }
    const { show, nextAt } = remindersAt({ sessions, sent, quiet, now, zone });
    for (const reminder of show) sent.push({ ...reminder, at: now });
    if (nextAt === undefined) break;
    expect(nextAt).toBeGreaterThan(now);
    now = nextAt;
  }
  return sent;
}

describe('the ladder', () => {
  it('rings 7, 2 and 1 days and 2 hours before, at the session’s own hour', () => {
    const sent = live({ sessions: [session()], until: NOW + 11 * DAY });
    expect(sent.map(({ rung, at: when }) => [rung, (NOW + 10 * DAY - when) / HOUR])).toEqual([
      ['7d', 168],
      ['2d', 48],
      ['1d', 24],
      ['2h', 2],
    ]);
  });

  it('keeps the hour over a change of clocks', () => {
    // Clocks go forward on 29 March 2026.
    const start = at('2026-03-30T09:00:00Z');
    const sent = live({ sessions: [session({ start })], until: start });
    expect(sent.map(({ at: when }) => zoned(when, ZONE).hour)).toEqual([10, 10, 10, 8]);
  });

  it.each([
    [14, ['7d', '2d', '1d', '2h']],
    [7, ['2d', '1d', '2h']],
    [3, ['1d', '2h']],
    [1, ['2h']],
  ])('with %i days between sessions has %j', (cadenceDays, rungs) => {
    const sent = live({ sessions: [session({ cadenceDays })], until: NOW + 11 * DAY });
    expect(sent.map(({ rung }) => rung)).toEqual(rungs);
  });

  it('rings for nobody who is prepared', () => {
    expect(live({ sessions: [session({ prepared: true })], until: NOW + 11 * DAY })).toEqual([]);
  });

  it('after a week of sleep rings once, the nearest', () => {
    const waking = NOW + 9 * DAY + 2 * HOUR;
    const sent = live({
      sessions: [session()],
      until: NOW + 10 * DAY,
      asleep: (when) => when < waking,
    });
    expect(sent.map(({ rung }) => rung)).toEqual(['1d', '2h']);
  });

  it('says nothing late that the next rung will say', () => {
    const booked = NOW + 3 * DAY;
    const sent = live({ sessions: [session({ start: booked })], until: booked });
    expect(sent.map(({ rung }) => rung)).toEqual(['2d', '1d', '2h']);
  });

  it('does not ring when its session has begun', () => {
    const start = NOW + HOUR;
    expect(
      remindersAt({
        sessions: [session({ start })],
        sent: [],
        quiet: NEVER,
        now: start,
        zone: ZONE,
      }),
    ).toEqual({ show: [] });
  });
});

describe('quiet hours', () => {
  it('put a reminder off to their end', () => {
    const start = at('2026-03-04T08:30:00Z');
    const sent = live({ sessions: [session({ start })], quiet: NIGHT, until: start });
    expect(sent.map(({ at: when }) => zoned(when, ZONE).toPlainTime().toString())).toEqual([
      '12:00:00',
      '08:30:00',
      '08:00:00',
    ]);
  });

  it('leave one out whose session begins before they end', () => {
    const start = at('2026-03-04T06:30:00Z');
    const sent = live({ sessions: [session({ start })], quiet: NIGHT, until: start });
    expect(sent.map(({ rung }) => rung)).not.toContain('2h');
  });
});

describe('a day', () => {
  it('has three at most, the soonest sessions first; the others ring the day after', () => {
    const sessions = Array.from({ length: 5 }, (_, index) =>
      session({ meetingId: `s${index}`, start: NOW + 2 * DAY + index * MINUTE }),
    );
    const sent = live({ sessions, until: NOW + 12 * HOUR });
    expect(sent.map(({ meetingId }) => meetingId)).toEqual(['s0', 's1', 's2']);
    const { show } = remindersAt({
      sessions,
      sent,
      quiet: NEVER,
      now: NOW + 12 * HOUR,
      zone: ZONE,
    });
    expect(show.map(({ meetingId }) => meetingId)).toEqual(['s3', 's4']);
  });
});

describe('later', () => {
  it.each([
    ['7d', 7 * DAY, DAY],
    ['1d', DAY + HOUR, DAY],
    ['1d', 20 * HOUR, 19.5 * HOUR],
    ['2h', 2 * HOUR, 30 * MINUTE],
    ['2h', 20 * MINUTE, 10 * MINUTE],
    ['1d', 40 * MINUTE, 20 * MINUTE],
  ] as const)('on the rung of %s, %i before, is %i from now', (rung, before, from) => {
    expect(laterAt({ meetingId: 'ana', rung, start: NOW + before }, NOW, ZONE)).toBe(NOW + from);
  });

  it('rings again, once', () => {
    const start = NOW + 2 * HOUR;
    const rang = { meetingId: 'ana', rung: '2h', start, at: NOW } as const;
    const sent = [{ ...rang, againAt: NOW + 30 * MINUTE }];
    const ask = (now: number, all: readonly SentReminder[]) =>
      remindersAt({ sessions: [session({ start })], sent: all, quiet: NEVER, now, zone: ZONE });
    expect(ask(NOW + MINUTE, sent)).toEqual({ show: [], nextAt: NOW + 30 * MINUTE });
    expect(ask(NOW + 31 * MINUTE, sent).show).toHaveLength(1);
    const again = [...sent, { ...rang, at: NOW + 31 * MINUTE }];
    expect(ask(NOW + 32 * MINUTE, again)).toEqual({ show: [] });
  });
});

describe('a session that was moved', () => {
  const start = NOW + 10 * DAY;
  const rang = { meetingId: 'ana', rung: '1d', start, at: start - DAY } as const;
  it.each([
    ['by an hour: it was said', HOUR, []],
    ['by a day: it is said anew', DAY, ['2d']],
    ['by a week: everything is', 6 * DAY, ['7d']],
  ])('%s', (_, by, rungs) => {
    const sessions = [session({ start: start + by })];
    const now = start - DAY + MINUTE;
    const { show } = remindersAt({ sessions, sent: [rang], quiet: NEVER, now, zone: ZONE });
    expect(show.map(({ rung }) => rung)).toEqual(rungs);
  });
});

describe('what is prepared', () => {
  it('is looked at again when it would have rung: it may have been taken back', () => {
    const start = NOW + 2 * DAY + HOUR;
    const sessions = [session({ start, prepared: true })];
    expect(remindersAt({ sessions, sent: [], quiet: NEVER, now: NOW, zone: ZONE })).toEqual({
      show: [],
      nextAt: NOW + HOUR,
    });
  });
});

it('what is due in quiet hours is looked at again when they end', () => {
  const now = at('2026-03-03T02:00:00Z');
  const sessions = [session({ start: at('2026-03-05T01:00:00Z') })];
  expect(remindersAt({ sessions, sent: [], quiet: NIGHT, now, zone: ZONE })).toMatchObject({
    show: [],
    nextAt: at('2026-03-03T08:00:00Z'),
  });
});

it('keeps what rang last, whatever the clock says', () => {
  const one = { meetingId: 'ana', rung: '1d', start: NOW } as const;
  const sent = Array.from({ length: 250 }, (_, nth) => ({ ...one, at: NOW - nth * DAY }));
  const kept = withRung(sent, [one], NOW);
  expect(kept).toHaveLength(200);
  expect(kept.at(-1)).toEqual({ ...one, at: NOW });
});
