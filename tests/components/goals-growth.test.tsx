import { act, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FocusLine } from '../../components/goals/FocusLine.tsx';
import { NOW } from '../domain/builders.ts';
import {
  add,
  button,
  field,
  fold,
  goal,
  growth,
  press,
  row,
  TODAY,
  write,
} from './goals-shown.tsx';
import { choose, foldUp, menuOf, unfold, withPopovers } from './popovers.ts';
import { show } from './show.tsx';

const focus = goal('Saying no', { state: 'focus', nextStep: 'Ask first', reviewOn: '2026-03-20' });
const rota = goal('Delegating the rota', { createdAt: NOW + 1 });

beforeEach(() => {
  withPopovers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

describe('the focus', () => {
  it('is taught while there is none, and its source is told on demand', () => {
    growth([]);
    const section = within(screen.getByRole('region', { name: 'One focus' }));
    expect(section.getByText(/^One need at a time/u)).toBeTruthy();
    expect(section.getByText(/Goldsmith/u).closest('details')?.open).toBe(false);
  });

  it('is chosen in a line of its own, kept as it is written, and leads on to the next step', () => {
    const given = growth([]);
    press('Choose a focus');
    expect(document.activeElement).toBe(field('Choose a focus'));
    add('Choose a focus', ' Saying no ');
    expect(given.onDraft.mock.calls).toEqual([
      ['focus', ' Saying no '],
      ['focus', ''],
    ]);
    expect(given.onPlan).toHaveBeenCalledExactlyOnceWith({
      kind: 'need',
      text: 'Saying no',
      asFocus: true,
    });
    given.again([{ ...focus, nextStep: '' }]);
    expect(document.activeElement).toBe(field('Next step, in Ana’s words'));
  });

  it('goes on with what was being written when the view closed', () => {
    growth([], { draftOf: (line) => (line === 'focus' ? 'Saying' : '') });
    expect(field('Choose a focus').value).toBe('Saying');
  });

  it.each([
    ['2026-02-28', 'One focus · since this week'],
    ['2026-02-20', 'One focus · 1 week'],
    ['2026-01-26', 'One focus · 5 weeks'],
  ])('since %s says “%s”', (since, title) => {
    const { container } = growth([{ ...focus, since }]);
    expect(screen.getByRole('region', { name: title })).toBeTruthy();
    expect(container.querySelector('time')?.getAttribute('datetime')).toBe(since);
  });

  it('and its next step are changed where they stand', () => {
    const { onSave, onSaveText } = growth([focus]);
    write('Focus', 'Saying no early');
    expect(onSave).toHaveBeenLastCalledWith('Saying no', 'Saying no early');
    write('Next step, in Ana’s words', 'Ask');
    expect(onSave).toHaveBeenLastCalledWith('Ask first', 'Ask');
    expect(onSaveText).toHaveBeenCalledWith(focus, 'text');
    expect(onSaveText).toHaveBeenCalledWith(focus, 'nextStep');
  });

  it('is looked at again on a day that is said, or on none', () => {
    const given = growth([focus]);
    const chip = button(/^Look at it again: Fri,?.20.Mar/u);
    unfold(chip);
    write('Look at it again', 'in 2 weeks');
    foldUp(chip);
    expect(given.onReview).toHaveBeenCalledExactlyOnceWith(focus, '2026-03-16');
    unfold(chip);
    press('No date');
    expect(given.onReview.mock.calls).toEqual([
      [focus, '2026-03-16'],
      [focus, ''],
    ]);
  });

  it('is asked about only when its day has come', () => {
    growth([focus]);
    expect(screen.queryByRole('group', { name: /Still the one/u })).toBeNull();
  });

  it.each([
    [TODAY, 'Due for review today. Still the one?'],
    ['2026-03-01', 'Due for review since yesterday. Still the one?'],
  ])('due on %s asks “%s”', (reviewOn, words) => {
    const due = { ...focus, reviewOn };
    const given = growth([due]);
    const asked = within(screen.getByRole('group', { name: words }));
    fireEvent.click(asked.getByRole('button', { name: 'Keep on' }));
    expect(given.onReview).toHaveBeenCalledExactlyOnceWith(due, '2026-04-13');
    fireEvent.click(asked.getByRole('button', { name: 'Achieved' }));
    fireEvent.click(asked.getByRole('button', { name: 'Park' }));
    expect(given.onState.mock.calls).toEqual([
      [due, 'achieved'],
      [due, 'parked'],
    ]);
  });

  it('that ends gives the keyboard to choosing another', () => {
    const given = growth([focus]);
    field('Focus').focus();
    given.again([{ ...focus, state: 'parked' }]);
    expect(document.activeElement).toBe(button('Choose a focus'));
  });

  it.each([
    [1, {}],
    [0, { nextStep: 'Ask first' }],
    [0, { evidence: [{ at: TODAY, text: 'Seen' }] }],
  ])('without words goes %d times where there is %j besides', async (times, besides) => {
    const emptied = { ...focus, nextStep: '', ...besides };
    const given = growth([emptied]);
    await act(() => field('Focus').focus());
    write('Focus', '');
    given.again([{ ...emptied, text: '', version: { here: 2 } }]);
    expect(given.onRemove).not.toHaveBeenCalled();
    await act(() => field('Focus').blur());
    expect(given.onRemove.mock.calls.map(([, words]) => words)).toEqual(
      Array.from({ length: times }, () => 'Saying no'),
    );
  });
});

describe('parked needs', () => {
  it('wait folded while there is a focus, and are in sight to choose from while there is none', () => {
    growth([focus, rota]);
    expect(fold('Parked').open).toBe(false);
    expect(fold('Parked').querySelector('summary')?.textContent).toBe(
      'Parked 1Delegating the rota',
    );
  });

  it('one becomes the focus at once where nothing else is', () => {
    const given = growth([rota]);
    expect(fold('Parked').open).toBe(true);
    press('Make it the focus: “Delegating the rota”');
    expect(given.onFocus).toHaveBeenCalledExactlyOnceWith(rota);
  });

  it.each([
    ['Park “Saying no”', 1],
    ['Park “Delegating the rota”', 0],
  ])('another one asks which is parked: “%s”', (choice, changes) => {
    const given = growth([focus, rota]);
    choose(row(rota.id), 'Make it the focus');
    const dialog = screen.getByRole('dialog', { name: 'Only one focus: which one is parked?' });
    const radio = within(dialog).getByRole<HTMLInputElement>('radio', {
      name: new RegExp(`^${choice}`, 'u'),
    });
    expect(given.onFocus).not.toHaveBeenCalled();
    fireEvent.click(radio);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Park' }));
    expect(given.onFocus.mock.calls).toEqual(Array.from({ length: changes }, () => [rota]));
    expect(within(dialog).queryByRole('radio')).toBeNull();
  });

  it('asking can be left, and nothing changes', () => {
    const given = growth([focus, rota]);
    choose(row(rota.id), 'Make it the focus');
    press('Cancel');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(given.onFocus).not.toHaveBeenCalled();
  });

  it('are added, changed, achieved, dropped and removed', () => {
    const given = growth([focus, rota]);
    press('Add a need');
    add('Add a need', 'Speaking up');
    expect(given.onPlan).toHaveBeenCalledExactlyOnceWith({
      kind: 'need',
      text: 'Speaking up',
      asFocus: false,
    });
    write('Need: Delegating the rota', 'Delegating');
    expect(given.onSave).toHaveBeenLastCalledWith('Delegating the rota', 'Delegating');
    choose(row(rota.id), 'Achieved');
    choose(row(rota.id), 'Drop');
    choose(row(rota.id), 'Remove');
    expect(given.onState.mock.calls).toEqual([
      [rota, 'achieved'],
      [rota, 'dropped'],
    ]);
    expect(given.onRemove).toHaveBeenCalledExactlyOnceWith(rota, 'Delegating the rota');
  });

  it('of somebody who is no report keep what was the focus, without an offer to choose one', () => {
    growth([focus, rota], { isCoached: false });
    expect(screen.queryByRole('region', { name: /One focus/u })).toBeNull();
    expect(fold('Parked').querySelectorAll('[data-record]')).toHaveLength(2);
    expect(menuOf(fold('Parked'))).not.toContain('Make it the focus');
    expect(screen.queryByRole('button', { name: /^Make it the focus/u })).toBeNull();
  });
});

describe('the focus in one line', () => {
  it('says since when, the next step, and opens', () => {
    const onOpen = vi.fn();
    show(<FocusLine focus={focus} onOpen={onOpen} />);
    const region = screen.getByRole('region', { name: 'One focus · 5 weeks' });
    expect(region.textContent).toContain('Saying noNext step: Ask first');
    expect(region.textContent).not.toContain('review');
    press('Open the focus');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('says that it is due for review', () => {
    show(<FocusLine focus={{ ...focus, reviewOn: TODAY, nextStep: '' }} onOpen={vi.fn()} />);
    const { textContent } = screen.getByRole('region');
    expect(textContent).toContain('Due for review today');
    expect(textContent).not.toContain('Next step');
  });
});
