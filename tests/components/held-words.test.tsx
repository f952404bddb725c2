import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PastSessions } from '../../components/people/PersonSessions.tsx';
import { gapsWords, heldWords } from '../../components/sessions/held-words.ts';
import { heldOf } from '../../utils/domain/held.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { Session } from '../../utils/domain/session-types.ts';
import { MINUTE } from '../../utils/time.ts';
import { DAY, meeting, NOW, person } from '../domain/builders.ts';
import { session } from '../domain/record-builders.ts';
import { show } from './show.tsx';

/** 20 of 25 minutes: most. */
const COUNTED = { mine: 5 * MINUTE, theirs: 20 * MINUTE };

describe('what was said of a session', () => {
  it.each<[Partial<Session>, readonly string[]]>([
    [{ met: 'yes', minutes: 30 }, ['met for 30 min']],
    [{ met: 'yes' }, ['met']],
    [{ met: 'shorter', minutes: 12 }, ['met for 12 min']],
    [{ met: 'no', minutes: 30 }, ['did not meet']],
    [{ talk: { guess: 'half' } }, ['your guess: Ana spoke about half']],
    [{ talk: COUNTED }, ['Ana spoke: most']],
    [{ talk: { guess: 'most', ...COUNTED } }, ['Ana spoke: most, as you guessed']],
    [
      { met: 'yes', minutes: 25, talk: { guess: 'nearly-all', ...COUNTED } },
      ['met for 25 min', 'Ana spoke: most; your guess was nearly all'],
    ],
  ])('%j', (said, words) => {
    const held = heldOf(session(said));
    expect(held && heldWords(held, 'Ana')).toEqual(words);
  });

  it('is nothing where nothing was said, or it was deleted', () => {
    expect(heldOf(undefined)).toBeUndefined();
    expect(heldOf(session({ closedAt: NOW }))).toBeUndefined();
    expect(heldOf(session({ talk: { mine: 1, theirs: 1 } }))).toBeUndefined();
    expect(heldOf(session({ met: 'yes', deletedAt: NOW }))).toBeUndefined();
  });
});

describe('guesses and taps over time', () => {
  it.each([
    [{ same: 0, over: 0, under: 0 }, undefined],
    [{ same: 1, over: 0, under: 0 }, undefined],
    [{ same: 2, over: 0, under: 0 }, 'The last 2 with your guess and taps: 2 as you guessed.'],
    [
      { same: 1, over: 3, under: 2 },
      'The last 6 with your guess and taps: 1 as you guessed, 3 in which Ana spoke less than you guessed, 2 in which Ana spoke more than you guessed.',
    ],
  ])('%j', (gaps, words) => {
    expect(gapsWords(gaps, 'Ana', 'en-GB')).toBe(words);
  });
});

it('stands with each session in the history, and over all of them', () => {
  const past = [7, 14].map((days) => meeting({ id: `d${days}`, start: NOW - days * DAY }));
  const [ana] = gatherPeople([person()], past);
  if (!ana) throw new Error('Nobody is there.');
  show(
    <PastSessions
      person={ana}
      shortName="Ana"
      ledger={new Map()}
      recordSince={NOW - 60 * DAY}
      kept={[
        session({ meetingId: 'd7', startedAt: 2, met: 'no', talk: { guess: 'half', ...COUNTED } }),
        session({
          meetingId: 'd14',
          startedAt: 1,
          talk: { guess: 'most', ...COUNTED },
          help: { asked: 'yes', answer: ' Fewer meetings ' },
        }),
      ]}
    />,
  );
  const [last, first] = screen.getAllByRole('listitem');
  expect(last?.textContent).toContain('did not meet ·');
  expect(first?.textContent).toContain('as you guessed');
  expect(first?.textContent).toContain('How you can help: “Fewer meetings”');
  expect(last?.textContent).not.toContain('How you can help');
  expect(
    screen.getByText(/^The last 2 with your guess and taps: 1 as you guessed, 1 in which/u),
  ).toBeTruthy();
});
