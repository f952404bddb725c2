import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonText } from '../../utils/domain/record-types.ts';
import { person } from '../domain/builders.ts';
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
import { choose, foldUp, unfold, withPopovers } from './popovers.ts';

const rollout = goal('Lead the rollout', { kind: 'goal' });
const focus = goal('Saying no', { state: 'focus' });

beforeEach(() => {
  withPopovers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

describe('goals', () => {
  it('are folded, with their number and first words', () => {
    growth([rollout, goal('A talk', { kind: 'goal', createdAt: rollout.createdAt + 1 })]);
    expect(fold('Goals').open).toBe(false);
    expect(fold('Goals').querySelector('summary')?.textContent).toBe(
      'Goals 2Lead the rollout · A talk',
    );
  });

  it('teach what they are good for while there are none, with the source on demand', () => {
    growth([]);
    const { textContent } = fold('Goals');
    expect(textContent).toContain('None yet. A goal that somebody asks about again and again');
    expect(screen.getByText(/^Matthews, 2015/u).closest('details')?.open).toBe(false);
  });

  it('are added, changed and ticked', () => {
    const given = growth([rollout]);
    press('Add a goal');
    add('Add a goal', 'A talk');
    expect(given.onPlan).toHaveBeenCalledExactlyOnceWith({
      kind: 'goal',
      text: 'A talk',
      asFocus: false,
    });
    write('Goal: Lead the rollout', 'Lead it');
    expect(given.onSave).toHaveBeenLastCalledWith('Lead the rollout', 'Lead it');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Achieved: Lead the rollout' }));
    choose(row(rollout.id), 'Drop');
    choose(row(rollout.id), 'Remove');
    expect(given.onState.mock.calls).toEqual([
      [rollout, 'achieved'],
      [rollout, 'dropped'],
    ]);
    expect(given.onRemove).toHaveBeenCalledExactlyOnceWith(rollout, 'Lead the rollout');
  });

  it('are looked at again on a day', () => {
    const given = growth([rollout]);
    const chip = button('Look at it again: no date (Lead the rollout)');
    unfold(chip);
    write('Look at it again', '2026-06-01');
    foldUp(chip);
    expect(given.onReview).toHaveBeenCalledExactlyOnceWith(rollout, '2026-06-01');
  });

  it('due for review are in sight', () => {
    const due = { ...rollout, reviewOn: TODAY };
    const given = growth([due]);
    expect(fold('Goals').open).toBe(true);
    const asked = within(
      screen.getByRole('group', { name: 'Due for review today. Still the goal?' }),
    );
    fireEvent.click(asked.getByRole('button', { name: 'Keep on' }));
    expect(given.onReview).toHaveBeenCalledExactlyOnceWith(due, '2026-04-13');
    fireEvent.click(asked.getByRole('button', { name: 'Drop' }));
    expect(given.onState).toHaveBeenCalledExactlyOnceWith(due, 'dropped');
    expect(asked.queryByRole('button', { name: 'Park' })).toBeNull();
  });

  it('that end, by the keyboard, give it to the next one', () => {
    const talk = goal('A talk', { kind: 'goal', createdAt: rollout.createdAt + 1 });
    const given = growth([rollout, talk]);
    screen.getByRole('checkbox', { name: 'Achieved: Lead the rollout' }).focus();
    given.again([{ ...rollout, state: 'achieved' }, talk]);
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Achieved: A talk' }));
  });
});

describe('what was achieved or dropped', () => {
  it('is folded away, newest first, to be taken up again or removed', () => {
    const shorter = goal('Shorter updates', { state: 'achieved', since: '2025-12-01' });
    const lisbon = goal('Move to Lisbon', { kind: 'goal', state: 'dropped', since: '2026-02-01' });
    const given = growth([shorter, lisbon, focus]);
    const closed = fold('Achieved and dropped');
    expect(closed.open).toBe(false);
    expect([...closed.querySelectorAll('[data-record]')].map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^Move to Lisbondropped 1 Feb/u),
      expect.stringMatching(/^Shorter updatesachieved 1 Dec 2025/u),
    ]);
    press('Take it up again: “Move to Lisbon”');
    expect(given.onState).toHaveBeenCalledExactlyOnceWith(lisbon, 'parked');
    choose(row(shorter.id), 'Remove');
    expect(given.onRemove).toHaveBeenCalledExactlyOnceWith(shorter, 'Shorter updates');
  });

  it('is not there without any', () => {
    growth([focus]);
    expect(screen.queryByText(/^Achieved and dropped/u)).toBeNull();
  });
});

describe('the living texts', () => {
  const FIELDS: readonly (readonly [PersonText, string])[] = [
    ['strengths', 'Strengths'],
    ['toWorkOn', 'To work on'],
    ['obstacles', 'Obstacles'],
    ['progress', 'Progress'],
    ['motivators', 'What drives Ana'],
    ['goodToKnow', 'Good to know'],
  ];

  it.each(FIELDS)('%s is folded under “%s” and saved as it is typed', (key, title) => {
    const given = growth([], { about: person({ [key]: 'first words\nmore' }) });
    expect(fold(title).open).toBe(false);
    expect(fold(title).querySelector('.fold-words')?.textContent).toBe('first words');
    write(title, 'other words');
    expect(given.onSavePersonText).toHaveBeenCalledWith(key);
    expect(given.onSave).toHaveBeenLastCalledWith('first words\nmore', 'other words');
  });

  it('say that nothing is written yet, also of somebody not recorded', () => {
    growth([], { about: undefined });
    for (const [, title] of FIELDS) {
      expect(fold(title).querySelector('.fold-words')?.textContent).toBe('nothing yet');
      expect(field(title).value).toBe('');
    }
  });

  it('that are confided are marked private', () => {
    growth([]);
    const marked = FIELDS.filter(([, title]) => fold(title).querySelector('.private-mark'));
    expect(marked.map(([key]) => key)).toEqual(['obstacles', 'motivators', 'goodToKnow']);
  });

  it('of coaching are not there for managers and peers, unless they were written', () => {
    growth([], { isCoached: false, about: person({ progress: 'Moved on' }) });
    const titles = [...document.querySelectorAll('.section .fold-title')];
    expect(titles.map((each) => each.textContent)).toEqual([
      'Strengths',
      'Progress',
      'What drives Ana',
      'Good to know',
    ]);
  });
});
