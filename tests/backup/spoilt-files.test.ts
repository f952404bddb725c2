import { describe, expect, it } from 'vitest';
import { BackupError } from '../../utils/backup/backup-error.ts';
import { note } from '../domain/record-builders.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { makeRandom } from '../faults/random.ts';
import { SPOILERS } from './spoil.ts';
import { tryFile, wholeFile } from './spoilt-files.ts';
import { exportLines, fileOf, fill, preview } from './support.ts';

useFreshDatabase();

/** Of each way to spoil a file some; `npm run faults spoilt-backups` tries a thousand. */
const FILES = 102;

describe('a file that is not as it was written', () => {
  it('is refused with a reason, or comes back right: never by half', async () => {
    const whole = await wholeFile();
    await startAfresh();
    await fill({ notes: [note({ id: 'mine' })] });
    const mine = await exportLines();
    const random = makeRandom(8);
    const refused = new Map<string, number>();
    for (let number = 0; number < FILES; number += 1) {
      const { how, outcome } = await tryFile(whole, number, random);
      if (outcome === 'refused') refused.set(how, (refused.get(how) ?? 0) + 1);
      else {
        await startAfresh();
        await fill({ notes: [note({ id: 'mine' })] });
      }
    }
    expect(await exportLines()).toEqual(mine);
    // Records may stand in any order.
    const mayPass = ['lines reordered', 'two stretches swapped'];
    const sure = Object.keys(SPOILERS).filter((how) => !mayPass.includes(how));
    const all = FILES / Object.keys(SPOILERS).length;
    expect(sure.filter((how) => refused.get(how) !== all)).toEqual([]);
  }, 60_000);

  it.each<[string, (lines: string[]) => string[], object]>([
    [
      'a wrong field by its line',
      (lines) => lines.with(1, lines[1]!.replace('report', 'boss')),
      {
        problem: 'invalid',
        place: { line: 2, field: 'relation' },
      },
    ],
    [
      'a changed letter by its line',
      (lines) => lines.map((line) => line.replace('to lead', 'to bead')),
      {
        problem: 'damaged',
        place: { line: 5 },
      },
    ],
    [
      'a record that is there twice',
      (lines) => lines.toSpliced(4, 0, lines[2]!),
      {
        problem: 'repeated',
        place: { line: 5 },
      },
    ],
    ['the missing end', (lines) => lines.slice(0, 5), { problem: 'cut', place: { line: 5 } }],
    [
      'what a newer version made',
      (lines) => lines.with(0, lines[0]!.replace('"version":1', '"version":2')),
      {
        problem: 'newer',
        place: { line: 1 },
      },
    ],
    [
      'a line that is no JSON',
      (lines) => lines.with(3, '{"store":'),
      {
        problem: 'damaged',
        place: { line: 4 },
      },
    ],
    ['what is none of ours', () => ['{"some":"thing"}'], { problem: 'foreign' }],
  ])('names %s', async (_, edit, expected) => {
    const { lines } = await wholeFile();
    const reading = preview(fileOf(edit([...lines])));
    await expect(reading).rejects.toBeInstanceOf(BackupError);
    await expect(reading).rejects.toMatchObject(expected);
  });
});
