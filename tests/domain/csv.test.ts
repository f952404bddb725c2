import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../utils/domain/csv.ts';

describe('a table as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['-12.5', '-12.5'],
    ['say "hi", twice', '"say ""hi"", twice"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
  ])('writes %j so that no spreadsheet runs it', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });

  it('never begins a cell with what a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const written = csvOf([[cell]])
          .slice(1)
          .replace(/^"/u, '');
        expect(/^[=+@\t]/u.test(written)).toBe(false);
      }),
    );
  });
});
