import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote, writeNote } from '../../utils/db/notes.ts';
import { listPeople } from '../../utils/db/people.ts';
import { writePersonText, writeText } from '../../utils/db/texts.ts';
import { ME } from '../domain/builders.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };
const note = { account: ME, id: 'n', who: ana, kind: 'coaching' } as const;
const place = { store: 'notes', id: 'n', field: 'text' } as const;

useFreshDatabase();

describe('writeText', () => {
  it('merges what two surfaces typed into one text', async () => {
    await writeNote(note, '', 'one\ntwo\nthree', 1);
    await writeText(place, 'one\ntwo\nthree', 'one!\ntwo\nthree', 2);
    const { text } = await writeText(place, 'one\ntwo\nthree', 'one\ntwo\nthree?', 2);
    expect(text).toBe('one!\ntwo\nthree?');
    expect((await readNote('n'))?.text).toBe(text);
  });

  it('refuses words that have no place, and says so', async () => {
    await expect(writeText(place, '', 'lost?', 1)).rejects.toThrow('is not there');
  });

  it('keeps every word of either surface, in the text or beside it', async () => {
    const word = fc.stringMatching(/^[a-z]{3,6}$/);
    const edit = fc.record({
      at: fc.nat(20),
      drop: fc.nat(2),
      words: fc.array(word, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), edit, edit, async (base, one, other) => {
        await startAfresh();
        const text = base.join(' ');
        const [first, second] = [one, other].map(({ at, drop, words }, which) =>
          base.toSpliced(at % (base.length + 1), drop, ...words.map((each) => `${each}${which}`)),
        );
        await writeNote(note, '', text, 1);
        await writeText(place, text, (first ?? []).join(' '), 2);
        await writeText(place, text, (second ?? []).join(' '), 3);
        const kept = await readNote('n');
        const all = [kept?.text, ...(kept?.conflicts ?? [])].join('\n');
        const added = [one, other].flatMap(({ words }, which) =>
          words.map((each) => `${each}${which}`),
        );
        for (const each of added) expect(all).toContain(each);
      }),
      { numRuns: 60 },
    );
  });
});

describe('writePersonText', () => {
  it('records whoever is not recorded yet, once', async () => {
    await Promise.all([
      writePersonText(ME, ana, 'strengths', '', 'calm', 1),
      writePersonText(ME, ana, 'motivators', '', 'learning', 1),
    ]);
    expect(await listPeople(ME)).toMatchObject([{ strengths: 'calm', motivators: 'learning' }]);
  });
});
