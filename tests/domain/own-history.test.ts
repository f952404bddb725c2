import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { lookUpAnswers } from '../../utils/domain/one-on-one.ts';
import { ownHistory } from '../../utils/domain/own-history.ts';
import type { Answer } from '../../utils/domain/types.ts';
import { ANA, answer, BEN, meeting } from './builders.ts';
import { change } from './ledger-builders.ts';

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('what is theirs', () => {
  const own = (
    changes: readonly Change[],
    meetings: readonly Meeting[],
    answers: readonly Answer[] = [],
    addresses = [ANA],
  ) => {
    const found = ownHistory({ addresses, changes, meetings, answers: lookUpAnswers(answers) });
    return [ids(found.changes), ids(found.meetings)];
  };
  const session = meeting({ id: 'm' });
  const entry = change({ id: 'c', meetingId: 'm' });

  it.each<[string, Partial<Meeting>, Partial<Change>, readonly Answer[], boolean]>([
    ['a one-on-one', {}, {}, [], true],
    ['what may be one', { verdict: 'maybe' }, {}, [], false],
    ['what was answered to be one', { verdict: 'maybe' }, {}, [answer()], true],
    ['what was answered to be none', {}, {}, [answer({ answer: 'not-this-one' })], false],
    [
      'one of unknown guests',
      { counterpart: '', verdict: 'maybe' },
      { counterpart: '' },
      [answer({ counterpart: ANA })],
      true,
    ],
    [
      'one of unknown guests, with somebody else',
      { counterpart: '', verdict: 'maybe' },
      { counterpart: '' },
      [answer({ counterpart: BEN })],
      false,
    ],
  ])('%s', (_case, overrides, of, answers, theirs) => {
    expect(own([{ ...entry, ...of }], [{ ...session, ...overrides }], answers)).toEqual(
      theirs ? [['c'], ['m']] : [[], []],
    );
  });

  it('is told by the entry where the session is not kept', () => {
    const { meetingId: _, ...series } = change({ id: 's', kind: 'series-ended' });
    const forgotten = change({ id: 'f', meetingId: 'gone' });
    expect(own([series, forgotten], [])[0]).toEqual(['s', 'f']);
    expect(own([series, forgotten], [], [], [BEN])[0]).toEqual([]);
    expect(own([series, forgotten], [], [answer({ answer: 'not-this-one' })])[0]).toEqual([]);
    expect(own([series], [], [answer({ counterpart: BEN })], [BEN])[0]).toEqual(['s']);
  });

  it('is that of every address of theirs', () => {
    const home = { ...session, id: 'h', counterpart: 'ana@home.example' };
    expect(own([entry], [session, home], [], [ANA, 'ana@home.example'])[1]).toEqual(['m', 'h']);
  });
});
