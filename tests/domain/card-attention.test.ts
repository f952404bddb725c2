import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../utils/domain/attention.ts';
import { cardAttention } from '../../utils/domain/card-attention.ts';
import { done, idOf, STEADY, teamOf } from './team-case.ts';

describe('what there is to look at on a card', () => {
  const moved = [done('moved', 'Ana', 0, 3)];
  const all = attentionOf(teamOf(STEADY, moved));
  const kinds = (person: string, meeting: string | undefined) =>
    cardAttention(all, person, meeting).map(({ kind }) => kind);

  it('is what is about this session', () => {
    const [key = ''] = all.map(({ person }) => person.key);
    expect(kinds(key, idOf('Ana', 0))).toEqual(['moved-late']);
    expect(kinds(key, idOf('Ana', 1))).toEqual([]);
    expect(kinds(key, undefined)).toEqual([]);
  });

  it('is what is about the person, on every card of theirs, and on nobody else’s', () => {
    const [ana, ...others] = STEADY;
    if (!ana) throw new Error('There is no team.');
    const alone = attentionOf(teamOf([{ ...ana, ahead: 0 }, ...others]));
    const [key = ''] = alone.map(({ person }) => person.key);
    for (const meeting of [idOf('Ana', -1), undefined]) {
      expect(cardAttention(alone, key, meeting).map(({ kind }) => kind)).toEqual(['none-ahead']);
    }
    expect(cardAttention(alone, 'somebody', undefined)).toEqual([]);
  });
});
