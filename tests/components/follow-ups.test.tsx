import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FollowUps, type FollowUpsProps } from '../../components/follow-ups/FollowUps.tsx';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import { ME, NOW } from '../domain/builders.ts';
import { checkbox, shown } from './agenda-shown.tsx';
import { add, button, field, press, row, write } from './goals-shown.tsx';
import { choose, foldUp, unfold, withPopovers } from './popovers.ts';
import { show } from './show.tsx';

function followUp(id: string, owner: FollowUp['owner'], due?: string): FollowUp {
  return {
    id,
    owner,
    account: ME,
    personId: 'p-ana',
    text: id,
    origin: 'session',
    state: 'open',
    createdAt: NOW,
    updatedAt: NOW,
    version: { here: 1 },
    ...(due !== undefined && { due }),
  };
}

const intro = followUp('Introduce her', 'me', '2026-03-06');
const article = followUp('Send the article', 'me');
const plan = followUp('Draft the plan', 'them', '2026-02-27');
const ALL = [plan, article, intro];

function followUps(all: readonly FollowUp[] = ALL, props: Partial<FollowUpsProps> = {}) {
  const given = {
    onAdd: vi.fn<FollowUpsProps['onAdd']>(),
    onDone: vi.fn<FollowUpsProps['onDone']>(),
    onDrop: vi.fn<FollowUpsProps['onDrop']>(),
    onConflict: vi.fn<FollowUpsProps['onConflict']>(),
    onDue: vi.fn<FollowUpsProps['onDue']>(),
    onOwner: vi.fn<FollowUpsProps['onOwner']>(),
    onDraft: vi.fn(),
  };
  const onSave = vi.fn((_: string, text: string) =>
    Promise.resolve({ text, version: { here: 2 } }),
  );
  const onSaveText = vi.fn<FollowUpsProps['onSaveText']>(() => onSave);
  const element = (followUps_: readonly FollowUp[]) => (
    <FollowUps name="Ana" followUps={followUps_} {...given} onSaveText={onSaveText} {...props} />
  );
  const { again } = show(element(all));
  return {
    ...given,
    onSave,
    onSaveText,
    again: (next: readonly FollowUp[]) => again(element(next)),
  };
}

beforeEach(() => {
  withPopovers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

it('mine stand first, by day, and what is closed is not there', () => {
  followUps([...ALL, { ...article, id: 'Old', state: 'done' }, { ...plan, id: 'x', deletedAt: 1 }]);
  expect(screen.getAllByRole('heading').map((each) => each.textContent)).toEqual([
    'You promised',
    'Ana took on',
  ]);
  expect(shown('You promised')).toEqual(['Introduce her', 'Send the article']);
  expect(shown('Ana took on')).toEqual(['Draft the plan']);
});

it('teach what they are for while there are none', () => {
  followUps([]);
  expect(screen.getByText(/^What was promised stays here/u)).toBeTruthy();
  expect(screen.getByText(/Goldsmith and Morgan/u).closest('details')?.open).toBe(false);
});

it('one that was looked for is shown, wherever it stands', () => {
  const many = Array.from({ length: 6 }, (_, place) => followUp(`f${place}`, 'me'));
  followUps(many, { sought: 'f5' });
  expect(row('f5').querySelector('textarea')?.value).toBe('f5');
});

describe('the due date of a new one', () => {
  it('is read from its last words, and said before it is added', () => {
    const given = followUps();
    press('Add to what you promised');
    write('Add to what you promised', 'Introduce her to Chi by Fri');
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContainEqual(
      expect.stringMatching(/^Due Fri,?.6.Mar$/u),
    );
    fireEvent.keyDown(field('Add to what you promised'), { key: 'Enter' });
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('me', 'Introduce her to Chi', '2026-03-06');
  });

  it('is none where the words are no date, or are not meant as one', () => {
    const given = followUps();
    press('Add to what Ana took on');
    add('Add to what Ana took on', 'Read the guide');
    write('Add to what Ana took on', 'Read the guide by Fri');
    press('No, these are words');
    expect(screen.queryByRole('button', { name: 'No, these are words' })).toBeNull();
    fireEvent.keyDown(field('Add to what Ana took on'), { key: 'Enter' });
    expect(given.onAdd.mock.calls).toEqual([
      ['them', 'Read the guide', undefined],
      ['them', 'Read the guide by Fri', undefined],
    ]);
  });

  it('what is being written is kept', () => {
    const given = followUps(ALL, { drafts: { them: 'Read' } });
    expect(field('Add to what Ana took on').value).toBe('Read');
    write('Add to what Ana took on', 'Read the');
    expect(given.onDraft).toHaveBeenCalledExactlyOnceWith('them', 'Read the');
  });
});

describe('a due date', () => {
  it('is said as people say it, overdue ones with a sign and words', () => {
    followUps();
    expect(button('Due date: Fri').textContent).toBe('Fri');
    expect(button('Due date: overdue since Fri').textContent).toBe('overdue since Fri');
    expect(button('Due date: overdue since Fri').className).toContain('bad');
    expect(button('Set a due date').textContent).toBe('');
  });

  it.each([
    ['in words', 'in 2 weeks', '2026-03-16'],
    ['as a date', '2026-04-01', '2026-04-01'],
  ])('is set %s', (_, words, day) => {
    const given = followUps();
    unfold(button('Set a due date'));
    expect(document.activeElement).toBe(field('When'));
    write('When', words);
    press('Done');
    expect(given.onDue).toHaveBeenCalledExactlyOnceWith(article, day);
    expect(screen.queryByRole('textbox', { name: 'When' })).toBeNull();
  });

  it('is picked', () => {
    const given = followUps();
    const panel = unfold(button('Due date: Fri'));
    const picker = panel.querySelector<HTMLInputElement>('[type=date]');
    if (!picker) throw new Error('There is nothing to pick from.');
    expect(picker.value).toBe('2026-03-06');
    fireEvent.change(picker, { target: { value: '2026-03-09' } });
    foldUp(button('Due date: Fri'));
    expect(given.onDue).toHaveBeenCalledExactlyOnceWith(intro, '2026-03-09');
  });

  it('is taken away', () => {
    const given = followUps();
    unfold(button('Due date: Fri'));
    press('No due date');
    expect(given.onDue).toHaveBeenCalledExactlyOnceWith(intro, undefined);
  });

  it('stays where nothing else was said, what was said is none, or Escape gave it up', () => {
    const given = followUps();
    const chip = button('Due date: Fri');
    unfold(chip);
    foldUp(chip);
    unfold(chip);
    write('When', 'Fri');
    press('Done');
    unfold(chip);
    write('When', 'whenever');
    press('Done');
    expect(screen.getByRole('alert').textContent).toMatch(/^A day is written like/u);
    foldUp(chip);
    unfold(chip);
    write('When', 'in 2 weeks');
    fireEvent.keyDown(field('When'), { key: 'Escape' });
    foldUp(chip);
    expect(given.onDue).not.toHaveBeenCalled();
  });
});

describe('a follow-up', () => {
  it('is ticked, dropped, and given to the other one', () => {
    const given = followUps();
    fireEvent.click(checkbox('Done: Introduce her'));
    choose(row('Draft the plan'), 'Drop');
    fireEvent.keyDown(checkbox('Done: Send the article'), { key: 'Delete' });
    choose(row('Draft the plan'), 'I do it');
    choose(row('Introduce her'), 'Ana does it');
    expect(given.onDone).toHaveBeenCalledExactlyOnceWith(intro);
    expect(given.onDrop.mock.calls).toEqual([
      [plan, 'Draft the plan'],
      [article, 'Send the article'],
    ]);
    expect(given.onOwner.mock.calls).toEqual([[plan], [intro]]);
  });

  it('is changed where it stands; Enter leads back to its check box', () => {
    const given = followUps();
    write('Follow-up: Send the article', 'Send the book');
    expect(given.onSaveText).toHaveBeenCalledWith(article);
    expect(given.onSave).toHaveBeenLastCalledWith('Send the article', 'Send the book');
    fireEvent.keyDown(field('Follow-up: Send the article'), { key: 'Enter' });
    expect(document.activeElement).toBe(checkbox('Done: Send the article'));
  });

  it('that is emptied and left is dropped, with the words it had', async () => {
    const given = followUps([article]);
    await act(() => field('Follow-up: Send the article').focus());
    write('Follow-up: Send the article', '');
    await act(() => field('Follow-up: Send the article').blur());
    expect(given.onDrop).toHaveBeenCalledExactlyOnceWith(article, 'Send the article');
  });

  it('that is done leaves the keyboard with the next one', () => {
    const { again } = followUps();
    checkbox('Done: Introduce her').focus();
    again([plan, article]);
    expect(document.activeElement).toBe(checkbox('Done: Send the article'));
  });
});
