import { act, fireEvent, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { observationsOf, redate, removal, reword } from '../../components/goals/evidence.ts';
import type { Evidence } from '../../utils/domain/record-types.ts';
import { add, button, field, goal, growth, press, row, TODAY, write } from './goals-shown.tsx';
import { choose, foldUp, unfold, withPopovers } from './popovers.ts';

const evidence = [
  { at: '2026-02-01', text: 'Said yes to three things' },
  { at: '2026-02-27', text: 'Turned one down' },
  { at: '2026-02-27', text: 'Asked for time' },
];
const focus = goal('Saying no', { state: 'focus', evidence });

const rows = () =>
  [...row(focus.id).querySelectorAll<HTMLTextAreaElement>('.evidence-row textarea')].map(
    ({ value }) => value,
  );

beforeEach(() => {
  withPopovers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

describe('the evidence of a focus', () => {
  it('is shown newest first, and all of it on demand', () => {
    const more = ['2025-10-01', '2025-11-01'].map((at) => ({ at, text: at }));
    growth([{ ...focus, evidence: [...more, ...evidence] }]);
    const newest = ['Asked for time', 'Turned one down', 'Said yes to three things'];
    expect(rows()).toEqual(newest);
    press('+2 more');
    expect(rows()).toEqual([...newest, '2025-11-01', '2025-10-01']);
  });

  it('is added for today, one after the other', () => {
    const given = growth([focus]);
    press('Add evidence');
    expect(button('Day: today')).toBeTruthy();
    add('Add evidence', 'Named what would slip');
    add('Add evidence', 'Again');
    const changed = given.onEvidence.mock.calls.map(([of, change, what]) => [change(of), what]);
    expect(changed).toEqual([
      [[...evidence, { at: TODAY, text: 'Named what would slip' }], 'added'],
      [[...evidence, { at: TODAY, text: 'Again' }], 'added'],
    ]);
    expect(given.onDraft).toHaveBeenCalledWith('evidence/Saying no', 'Named what would slip');
  });

  it.each([
    ['1 Feb', '2026-02-01'],
    ['tomorrow', TODAY],
  ])('is added for the day said: %s is %s', (words, at) => {
    const given = growth([{ ...focus, evidence: [] }]);
    press('Add evidence');
    const chip = button('Day: today');
    unfold(chip);
    write('When it was', words);
    foldUp(chip);
    add('Add evidence', 'Seen');
    expect(given.onEvidence.mock.calls[0]?.[1](goal('g'))).toEqual([{ at, text: 'Seen' }]);
    // The next one is of today again.
    expect(button('Day: today')).toBeTruthy();
  });

  it('is typed where it stands, into the right one of its day', async () => {
    const given = growth([focus]);
    const [, second] = screen.getAllByRole<HTMLTextAreaElement>('textbox', {
      name: /^Evidence from Fri/u,
    });
    expect(second?.value).toBe('Turned one down');
    await act(() => {
      if (second) second.value = 'Turned two down';
      second?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(given.onTypeEvidence).toHaveBeenCalledOnce();
    const [of, change] = given.onTypeEvidence.mock.calls[0] ?? [];
    expect(of && change?.(of)).toEqual([
      evidence[0],
      { at: '2026-02-27', text: 'Turned two down' },
      evidence[2],
    ]);
  });

  it('is given another day, and removed', () => {
    const given = growth([focus]);
    const newest = row(focus.id).querySelector('.evidence-row');
    const chip = newest?.querySelector<HTMLElement>('.popover-chip');
    if (!chip) throw new Error('It has no day.');
    unfold(chip);
    write('When it was', '2026-01-15');
    foldUp(chip);
    choose(newest, 'Remove');
    expect(given.onEvidence.mock.calls.map(([of, change, what]) => [change(of), what])).toEqual([
      [[{ at: '2026-01-15', text: 'Asked for time' }, evidence[0], evidence[1]], 'dated'],
      [[evidence[0], evidence[1]], 'removed'],
    ]);
  });

  it('that is emptied and left goes, its words put back for Undo first', async () => {
    const given = growth([{ ...focus, evidence: evidence.slice(0, 1) }]);
    const name = /^Evidence from/u;
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name });
    await act(() => text.focus());
    await act(() => {
      text.value = '';
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(given.onEvidence).not.toHaveBeenCalled();
    const putBack = Promise.withResolvers<{ here: number }>();
    given.onTypeEvidence.mockReset().mockReturnValue(putBack.promise);
    await act(() => text.blur());
    const emptied = goal('g', { evidence: [{ at: '2026-02-01', text: '' }] });
    expect(given.onTypeEvidence.mock.calls[0]?.[1](emptied)).toEqual([evidence[0]]);
    expect(given.onEvidence).not.toHaveBeenCalled();
    await act(() => putBack.resolve({ here: 3 }));
    expect(given.onEvidence.mock.calls.map(([, , what]) => what)).toEqual(['removed']);
  });

  it('of a goal and of a need is folded below it', () => {
    const talk = goal('A talk', { kind: 'goal', evidence });
    growth([talk, goal('Waiting', { evidence: [] })]);
    const summary = within(row(talk.id) as HTMLElement).getByText('Evidence');
    expect(summary.closest('details')?.open).toBe(false);
    expect(summary.textContent).toBe('Evidence 3');
    expect(row('Waiting').querySelector('details')).toBeNull();
  });
});

describe('a change of evidence', () => {
  const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03');
  const list = fc
    .array(fc.record({ at: day, text: fc.constantFrom('a', 'b', 'c d', 'e') }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
  const chosen = fc.tuple(list, fc.nat()).map(([evidenceOf, pick]) => {
    const all: readonly Evidence[] = evidenceOf;
    return { all, place: pick % all.length, of: goal('g', { evidence: all }) };
  });

  it('meets the one that is meant, and leaves the others alone', () => {
    fc.assert(
      fc.property(chosen, day, ({ all, place, of }, at) => {
        const observation = observationsOf(of).toReversed()[place];
        if (!observation) throw new Error('Every place has one.');
        expect(removal(observation)(of)).toEqual(all.toSpliced(place, 1));
        expect(reword(of, observation, observation.text, 'new').evidence).toEqual(
          all.with(place, { at: observation.at, text: 'new' }),
        );
        const redated = redate(observation, at)(of);
        const days = redated.map((each) => each.at);
        expect(days).toEqual(days.toSorted());
        const counted = (each: readonly { at: string; text: string }[]) =>
          each.map((one) => `${one.at} ${one.text}`).toSorted();
        expect(counted(redated)).toEqual(counted(all.with(place, { at, text: observation.text })));
      }),
    );
  });

  it('of one removed elsewhere brings typed words back, and removes nothing else', () => {
    const [observation] = observationsOf(goal('g', { evidence: evidence.slice(0, 1) }));
    if (!observation) throw new Error('There is one.');
    const others = goal('g', { evidence: evidence.slice(1) });
    expect(removal(observation)(others)).toEqual(others.evidence);
    expect(reword(others, observation, observation.text, 'Said yes').evidence).toEqual([
      { at: '2026-02-01', text: 'Said yes' },
      ...others.evidence,
    ]);
  });

  it('keeps what was typed elsewhere at the same time', () => {
    const [observation] = observationsOf(goal('g', { evidence: evidence.slice(0, 1) }));
    if (!observation) throw new Error('There is one.');
    const elsewhere = goal('g', {
      evidence: [{ at: '2026-02-01', text: 'Said yes to three things, then to a fourth' }],
    });
    const { text } = reword(
      elsewhere,
      observation,
      observation.text,
      'Ana said yes to three things',
    );
    expect(text).toBe('Ana said yes to three things, then to a fourth');
  });
});

it('the line for evidence is left by Escape, to its button', () => {
  growth([focus]);
  press('Add evidence');
  expect(document.activeElement).toBe(field('Add evidence'));
  fireEvent.keyDown(field('Add evidence'), { key: 'Escape' });
  expect(document.activeElement).toBe(button('Add evidence'));
});
