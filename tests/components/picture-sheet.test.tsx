import { screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureSheet } from '../../components/charts/picture-sheet.ts';
import { roomFor } from '../../components/charts/room-for.ts';
import { TeamView } from '../../components/dashboard/TeamView.tsx';
import { teamWritten } from '../../utils/domain/team-written.ts';
import { teamOf } from '../domain/team-case.ts';
import { show } from './show.tsx';

const LETTER = 7;

/** The test's DOM has no canvas: here every letter is as wide. */
class Ruler {
  getContext() {
    return { font: '', measureText: (text: string) => ({ width: text.length * LETTER }) };
  }
}

beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', Ruler);
  return () => vi.unstubAllGlobals();
});

/** The sheet of a team, and the words on it. */
function sheetOf(...names: readonly string[]) {
  show(
    <TeamView
      records={teamOf(names.map((name) => ({ name })))}
      written={teamWritten([], [])}
      onSessions={() => {}}
      onOpenPerson={() => {}}
    />,
  );
  const sheet = pictureSheet(screen.getByRole('figure'));
  const drawn = new DOMParser().parseFromString(sheet.source, 'image/svg+xml');
  return { ...sheet, words: [...drawn.querySelectorAll('text')].map((each) => each.textContent) };
}

describe('a picture that is saved', () => {
  it('is an image whatever signs a name was pasted with', () => {
    const { words } = sheetOf('Ana\u000B\u0001 Ruiz\uFFFE');
    expect(words).toContain('Ana Ruiz');
  });

  it('says what it shows and what its signs mean', () => {
    const { words } = sheetOf('Ana', 'Ben');
    expect(words[0]).toBe('The last 12 weeks of each report');
    expect(words.join(' ')).toContain(
      'A column a week, a sign a one-on-one: planning ahead is not counted.',
    );
    expect(words.slice(-5)).toEqual([
      'As planned',
      'Moved or resized',
      'Cancelled or declined',
      'Ana',
      'Ben',
    ]);
  });

  it('breaks what is wider than its drawing, and is as wide as its longest name', () => {
    const name = 'Maximiliana Konstantinopoulou-Featherstonehaugh-Smith-Robinson';
    const { words, width } = sheetOf(name);
    expect(words).toContain(name);
    expect(width).toBe(name.length * LETTER + 32);
    const lines = words.slice(1, words.indexOf('As planned'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect((line ?? '').length * LETTER).toBeLessThanOrEqual(360);
  });
});

describe('the room beside a drawing', () => {
  it('is as much as its longest word needs, in any script', () => {
    expect(roomFor(['most', 'unter der Hälfte'])).toBe(16 * 6.5);
    expect(roomFor(['ほとんど全部'])).toBe(6 * 12);
    expect(roomFor([])).toBe(0);
  });
});
