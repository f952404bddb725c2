import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session, TalkBand } from '../../utils/domain/session-types.ts';
import { TALK_BANDS } from '../../utils/domain/talk-balance.ts';
import { CLOSINGS, talkParts, teamTalk } from '../../utils/domain/team-talk.ts';
import { teamTime } from '../../utils/domain/team-time.ts';
import { metMinutes, teamWritten } from '../../utils/domain/team-written.ts';
import { timeParts, type TimeStep } from '../../utils/domain/time-parts.ts';
import { MINUTE } from '../../utils/time.ts';
import { DAY, NOW, ZONE } from './builders.ts';
import { goal, session } from './record-builders.ts';
import { idOf, STEADY, teamOf } from './team-case.ts';

const stretch = { from: NOW - 84 * DAY, to: NOW };

function closed(place: number, overrides: Partial<Session> = {}): Session {
  return session({ meetingId: idOf('Ana', place), closedAt: NOW, ...overrides });
}

/** Ana's closes and talk over twelve weeks. */
function anas(sessions: readonly Session[], ...given: Parameters<typeof teamOf>) {
  const records = teamOf(...given);
  const [row] = teamTalk(records.people, stretch, records, teamWritten(sessions, []));
  if (!row) throw new Error('Nobody is there.');
  return row;
}

describe('what was closed', () => {
  it.each<[keyof ReturnType<typeof anas>['closing'], Partial<Session>]>([
    ['met', { met: 'yes', minutes: 30 }],
    ['shorter', { met: 'shorter', minutes: 10 }],
    ['not-met', { met: 'no' }],
    ['unsaid', {}],
    ['open', { closedAt: undefined as never, met: 'yes' }],
  ])('is told as it was said: %s', (closing, said) => {
    const { closing: all, total } = anas([closed(-1, said)], [{ name: 'Ana' }]);
    const others = closing === 'open' ? 12 : 11;
    expect(total.value).toBe(12);
    expect(all[closing].sessions).toContain(idOf('Ana', -1));
    expect(all.open.value).toBe(others);
  });

  it('asks nothing of what was cancelled, is to come, or was before the record started', () => {
    const gone = { [-2]: { status: 'cancelled' as const } };
    const member = [{ name: 'Ana', sessions: gone }];
    const since = { installedAt: NOW - 30 * DAY };
    expect(anas([], member, [], since).total.sessions).toEqual(
      [-4, -3, -1].map((place) => idOf('Ana', place)),
    );
    // What was closed all the same took place, or did not: it was said.
    const all = [closed(-2, { met: 'yes' }), closed(-8, { met: 'no' })];
    expect(anas(all, member, [], since).total.sessions).toEqual(
      [-8, -4, -3, -2, -1].map((place) => idOf('Ana', place)),
    );
  });

  it('leaves out what was deleted', () => {
    expect(anas([closed(-1, { deletedAt: NOW })], [{ name: 'Ana' }]).closing.open.value).toBe(12);
  });
});

describe('minutes met', () => {
  it('are those said at the close, and nothing where nothing was said', () => {
    const said = [
      closed(-1, { met: 'yes', minutes: 40 }),
      closed(-2, { met: 'no', minutes: 30 }),
      closed(-3),
      session({ meetingId: idOf('Ana', -4), met: 'yes', minutes: 30 }),
    ];
    const met = metMinutes(teamWritten(said, []));
    expect([...met]).toEqual([
      [idOf('Ana', -1), 40],
      [idOf('Ana', -2), 0],
    ]);
    const [ana, ben] = teamTime(teamOf(STEADY, [], { met })).rows;
    expect(ana?.met).toEqual({ value: 40, sessions: [idOf('Ana', -2), idOf('Ana', -1)] });
    expect(ben?.met).toBeUndefined();
    // What was met stands for what was in the calendar.
    expect(ana?.calendar.value).toBe(6 * 30 + 40);
  });
});

describe('talk over time', () => {
  const band = fc.option(fc.constantFrom<TalkBand>(...TALK_BANDS), { nil: undefined });
  /** Milliseconds that fall into a band. */
  const counted = (of: TalkBand): Session['talk'] => {
    const theirs = { 'under-half': 30, half: 60, most: 80, 'nearly-all': 98 }[of];
    return { mine: (100 - theirs) * MINUTE, theirs: theirs * MINUTE };
  };
  const talks = fc.array(fc.record({ guess: band, count: band }), {
    minLength: 12,
    maxLength: 12,
  });

  it('has every guess and every count once, in its part of time', () => {
    fc.assert(
      fc.property(talks, fc.constantFrom<TimeStep>('week', 'month', 'quarter'), (all, step) => {
        const sessions = all.map(({ guess, count }, at) =>
          closed(-1 - at, { talk: { ...(guess && { guess }), ...(count && counted(count)) } }),
        );
        const row = anas(sessions, [{ name: 'Ana' }]);
        const parts = talkParts(row.talks, timeParts(stretch, step, ZONE));
        for (const each of TALK_BANDS) {
          const sum = (of: 'counted' | 'guessed'): number =>
            parts.reduce((total, part) => total + part[of][each].value, 0);
          expect(sum('counted')).toBe(all.filter(({ count }) => count === each).length);
          expect(sum('guessed')).toBe(all.filter(({ guess }) => guess === each).length);
        }
        const both = all.flatMap(({ guess, count }) =>
          guess && count ? [TALK_BANDS.indexOf(guess) - TALK_BANDS.indexOf(count)] : [],
        );
        expect(row.gaps['as-guessed'].value).toBe(both.filter((gap) => gap === 0).length);
        expect(row.gaps.over.value).toBe(both.filter((gap) => gap > 0).length);
        expect(row.gaps.under.value).toBe(both.filter((gap) => gap < 0).length);
        expect(CLOSINGS.reduce((total, each) => total + row.closing[each].value, 0)).toBe(12);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the one focus of each', () => {
  it('is of whom it is, and nobody’s parked need or goal', () => {
    const focus = goal({ id: 'f', personId: 'Ana', state: 'focus' });
    const written = teamWritten([], [goal({ id: 'x', personId: 'Ben' }), focus]);
    expect([...written.foci]).toEqual([['Ana', focus]]);
  });
});
