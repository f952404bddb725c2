import { describe, expect, it } from 'vitest';
import { closedAgenda } from '../../utils/domain/closed-agenda.ts';
import { withWordsBack } from '../../utils/domain/emptied.ts';
import { followUp, topic } from './record-builders.ts';

describe('closedAgenda', () => {
  it('is what was talked about, done or dropped, the last first', () => {
    const topics = [
      topic({ id: 'open' }),
      topic({ id: 'early', state: 'discussed', closedAt: 10 }),
      topic({ id: 'late', state: 'dropped', closedAt: 30 }),
      topic({ id: 'gone', state: 'dropped', closedAt: 40, deletedAt: 41 }),
    ];
    const followUps = [
      followUp({ id: 'done', state: 'done', closedAt: 20 }),
      followUp({ id: 'still-open' }),
      // Of the same moment the order is the same everywhere.
      followUp({ id: 'also-late', state: 'dropped', closedAt: 30 }),
    ];
    const items = closedAgenda(topics, followUps);
    expect(items.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'follow-up also-late',
      'topic late',
      'follow-up done',
      'topic early',
    ]);
  });
});

describe('withWordsBack', () => {
  it('fills an emptied line, and leaves one with words alone', () => {
    expect(withWordsBack(topic({ text: '  ' }), 'Budget').text).toBe('Budget');
    expect(withWordsBack(topic({ text: 'Conference' }), 'Budget').text).toBe('Conference');
  });
});
