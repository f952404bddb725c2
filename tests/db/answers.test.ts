import { describe, expect, it } from 'vitest';
import { listAnswers, saveAnswers, withdrawAnswers } from '../../utils/db/answers.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';

useFreshDatabase();

describe('answers', () => {
  it('keeps the latest word on a series', async () => {
    await saveAnswers(ME, [{ lineage: 'abc' }], { answer: 'yes' }, 1);
    await saveAnswers(ME, [{ lineage: 'abc' }], { answer: 'not-this-one' }, 2);
    expect(await listAnswers(ME)).toMatchObject([
      { subject: 'lineage:abc', answer: 'not-this-one', createdAt: 1, updatedAt: 2 },
    ]);
  });

  it('tells a series from a person of the same name', async () => {
    await saveAnswers(ME, [{ lineage: 'x' }], { answer: 'yes' }, 1);
    await saveAnswers(ME, [{ address: 'x' }], { answer: 'never' }, 1);
    expect((await listAnswers(ME)).map((answer) => answer.subject)).toEqual([
      'address:x',
      'lineage:x',
    ]);
  });

  it('asks again after an answer is taken back, and takes a new one', async () => {
    const ana = { address: 'ana@northwind.example' };
    await saveAnswers(ME, [ana], { answer: 'never' }, 1);
    await withdrawAnswers(ME, [ana], 2);
    expect(await listAnswers(ME)).toEqual([]);
    await saveAnswers(ME, [ana], { answer: 'never' }, 3);
    expect(await listAnswers(ME)).toHaveLength(1);
  });

  it('keeps accounts apart, also where one name begins with the other', async () => {
    await saveAnswers('a@b.co', [{ lineage: 'x' }], { answer: 'yes' }, 1);
    await saveAnswers('a@b.com', [{ lineage: 'y' }], { answer: 'yes' }, 1);
    expect((await listAnswers('a@b.co')).map((answer) => answer.subject)).toEqual(['lineage:x']);
  });
});
