import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agenda, checkbox, shown, topic, TOPICS } from './agenda-shown.tsx';
import { add, button, field, press, row, write } from './goals-shown.tsx';
import { choose, menuOf, withPopovers } from './popovers.ts';

beforeEach(() => {
  withPopovers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

const [desk, rota, praise, budget] = TOPICS;

it('theirs stand above mine, each in its order, without what is closed', () => {
  agenda([
    ...TOPICS,
    topic('Laptop', 'theirs', 0, { state: 'discussed' }),
    topic('Lunch', 'mine', 0, { deletedAt: 1 }),
  ]);
  expect(screen.getAllByRole('heading').map((each) => each.textContent)).toEqual([
    'Ana’s topics',
    'Your topics',
  ]);
  expect(shown('Ana’s topics')).toEqual(['Budget']);
  expect(shown('Your topics')).toEqual(['Rota', 'Praise', 'Desk']);
});

it('more than three are told, and shown on demand', () => {
  const five = Array.from({ length: 5 }, (_, place) => topic(`t${place}`, 'mine', place));
  agenda(five);
  expect(shown('Your topics')).toEqual(['t0', 't1', 't2']);
  press('+2 more');
  expect(shown('Your topics')).toHaveLength(5);
  press('Show fewer');
  expect(shown('Your topics')).toHaveLength(3);
});

it('one that was looked for is shown, wherever it stands', () => {
  const five = Array.from({ length: 5 }, (_, place) => topic(`t${place}`, 'mine', place));
  agenda(five, { sought: 't4' });
  expect(row('t4').querySelector('textarea')?.value).toBe('t4');
});

describe('adding', () => {
  it('goes on line after line, on either side, each change kept', () => {
    const given = agenda();
    press('Add to Ana’s topics');
    expect(document.activeElement).toBe(field('Add to Ana’s topics'));
    add('Add to Ana’s topics', ' Holidays ');
    add('Add to Ana’s topics', 'Office');
    press('Add to your topics');
    add('Add to your topics', 'Budget');
    expect(given.onAdd.mock.calls).toEqual([
      ['theirs', ['Holidays']],
      ['theirs', ['Office']],
      ['mine', ['Budget']],
    ]);
    expect(given.onDraft.mock.calls.slice(0, 2)).toEqual([
      ['theirs', ' Holidays '],
      ['theirs', ''],
    ]);
  });

  it('nothing adds nothing, and Escape gives the keyboard back', () => {
    const given = agenda();
    press('Add to your topics');
    add('Add to your topics', '  ');
    expect(given.onAdd).not.toHaveBeenCalled();
    write('Add to your topics', '');
    fireEvent.keyDown(field('Add to your topics'), { key: 'Escape' });
    expect(document.activeElement).toBe(button('Add to your topics'));
  });

  it('goes on with what was being written when the view closed', () => {
    agenda(TOPICS, { drafts: { theirs: 'Holi' } });
    expect(field('Add to Ana’s topics').value).toBe('Holi');
    expect(screen.queryByRole('textbox', { name: 'Add to your topics' })).toBeNull();
  });

  it('takes pasted lines as topics, a line each, without their bullets', () => {
    const given = agenda();
    press('Add to Ana’s topics');
    const clipboardData = { getData: () => '- Holidays\n\n2. Office\n' };
    fireEvent.paste(field('Add to Ana’s topics'), { clipboardData });
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('theirs', ['Holidays', 'Office']);
    expect(field('Add to Ana’s topics').value).toBe('');
  });
});

describe('a topic', () => {
  it('is changed where it stands; Enter leads back to its check box', () => {
    const given = agenda();
    field('Topic: Rota').focus();
    write('Topic: Rota', 'Rota in May');
    expect(given.onSaveText).toHaveBeenCalledWith(rota);
    expect(given.onSave).toHaveBeenLastCalledWith('Rota', 'Rota in May');
    fireEvent.keyDown(field('Topic: Rota'), { key: 'Enter' });
    expect(document.activeElement).toBe(checkbox('Discussed: Rota'));
  });

  it('that is emptied and left is dropped, with the words it had', async () => {
    const given = agenda([rota].flatMap((each) => each ?? []));
    await act(() => field('Topic: Rota').focus());
    write('Topic: Rota', '');
    expect(given.onDrop).not.toHaveBeenCalled();
    await act(() => field('Topic: Rota').blur());
    expect(given.onDrop).toHaveBeenCalledExactlyOnceWith(rota, 'Rota');
  });

  it('is ticked', () => {
    const given = agenda();
    fireEvent.click(checkbox('Discussed: Budget'));
    expect(given.onTick).toHaveBeenCalledExactlyOnceWith(budget);
  });

  it('is dropped from its menu, or by Delete on its check box', () => {
    const given = agenda();
    choose(row('Budget'), 'Drop');
    fireEvent.keyDown(checkbox('Discussed: Rota'), { key: 'Delete' });
    fireEvent.keyDown(field('Topic: Praise'), { key: 'Delete' });
    expect(given.onDrop.mock.calls).toEqual([
      [budget, 'Budget'],
      [rota, 'Rota'],
    ]);
  });

  it('is given to the other side', () => {
    const given = agenda();
    choose(row('Budget'), 'Make it your topic');
    choose(row('Rota'), 'Make it Ana’s topic');
    expect(given.onSide.mock.calls).toEqual([[budget], [rota]]);
  });

  it('that goes leaves the keyboard with the next one', () => {
    const { again } = agenda();
    checkbox('Discussed: Rota').focus();
    again(TOPICS.filter((each) => each !== rota));
    expect(document.activeElement).toBe(checkbox('Discussed: Praise'));
  });
});

describe('the order', () => {
  const alt = (name: string, key: string) =>
    fireEvent.keyDown(checkbox(name), { key, altKey: true });

  it('is changed by Alt and arrows: seen at once, said, and the keyboard goes along', () => {
    const given = agenda();
    checkbox('Discussed: Rota').focus();
    alt('Discussed: Rota', 'ArrowDown');
    expect(given.onMove).toHaveBeenCalledExactlyOnceWith(rota, 1);
    expect(shown('Your topics')).toEqual(['Praise', 'Rota', 'Desk']);
    expect(document.activeElement).toBe(checkbox('Discussed: Rota'));
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain(
      'Moved: 2 of 3',
    );
    alt('Discussed: Rota', 'ArrowUp');
    expect(given.onMove).toHaveBeenLastCalledWith(rota, 0);
    expect(shown('Your topics')).toEqual(['Rota', 'Praise', 'Desk']);
  });

  it('ends at the ends', () => {
    const given = agenda();
    alt('Discussed: Rota', 'ArrowUp');
    alt('Discussed: Desk', 'ArrowDown');
    alt('Discussed: Budget', 'ArrowDown');
    expect(given.onMove).not.toHaveBeenCalled();
  });

  it('is changed from the menu, too, which offers only where there is somewhere to go', () => {
    const given = agenda();
    expect(menuOf(row('Rota')).slice(0, 2)).toEqual(['Move down', 'Make it Ana’s topic']);
    expect(menuOf(row('Budget'))[0]).toBe('Make it your topic');
    choose(row('Desk'), 'Move up');
    choose(row('Praise'), 'Move up');
    expect(given.onMove.mock.calls).toEqual([
      [desk, 1],
      [praise, 1],
    ]);
  });

  it('arrows alone go from check box to check box', () => {
    const given = agenda();
    checkbox('Discussed: Rota').focus();
    fireEvent.keyDown(checkbox('Discussed: Rota'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(checkbox('Discussed: Praise'));
    fireEvent.keyDown(checkbox('Discussed: Praise'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(checkbox('Discussed: Rota'));
    expect(given.onMove).not.toHaveBeenCalled();
  });
});
