import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { draftOf, isUnread, readDraft } from '../../components/people/day-draft.ts';
import { leaveWords, leftWords } from '../../components/people/leave-words.ts';
import { PausePerson } from '../../components/people/PausePerson.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { Pause, Person } from '../../utils/domain/types.ts';
import { NOW, person, ZONE } from '../domain/builders.ts';
import { show } from './show.tsx';

const AMBIENCE = { now: NOW, zone: ZONE, locale: 'en-GB' };
const TODAY = '2026-03-02';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const write = (name: string, text: string) =>
  fireEvent.input(field(name), { target: { value: text } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a day that is written', () => {
  it.each([
    ['tomorrow', false, '2026-03-03'],
    ['in 6 weeks', false, '2026-04-13'],
    ['1 Feb', false, '2027-02-01'],
    ['1 Feb', true, '2026-02-01'],
    ['1 Feb 2027', true, '2027-02-01'],
    ['2 Mar', true, TODAY],
    ['1 Aug', true, '2026-08-01'],
    ['1 Oct', true, '2025-10-01'],
    ['in 8 months', true, '2026-11-02'],
    ['2026-01-15', false, '2026-01-15'],
  ])('“%s” (near: %s) is %s', (text, near, day) => {
    expect(readDraft(text, AMBIENCE, near)).toEqual({ text, day });
  });

  it('is none where the words say none, which is not the same as nothing written', () => {
    expect(isUnread(readDraft('some day', AMBIENCE))).toBe(true);
    expect(isUnread(readDraft(' ', AMBIENCE))).toBe(false);
    expect(isUnread(draftOf(TODAY, AMBIENCE))).toBe(false);
  });
});

describe('leave in words', () => {
  it.each<[string | undefined, Pause[]]>([
    [undefined, []],
    [undefined, [{ from: '2026-01-01', until: '2026-03-01' }]],
    ['on leave', [{ from: TODAY }]],
    ['on leave until 2 Mar', [{ from: '2026-02-01', until: TODAY }]],
    ['on leave until 3 Mar 2027', [{ from: '2026-02-01', until: '2027-03-03' }]],
    ['on leave from 3 Mar', [{ from: '2026-03-03' }]],
    ['on leave from 3 Mar to 10 Mar', [{ from: '2026-03-03', until: '2026-03-10' }]],
  ])('is “%s”', (words, pauses) => {
    expect(leaveWords(pauses, AMBIENCE)?.replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each<[string[], Partial<Person>]>([
    [[], {}],
    [['left 1 Feb'], { leftOn: '2026-02-01' }],
    [['left 1 Feb', 'erased on 1 Aug'], { leftOn: '2026-02-01', eraseOn: '2026-08-01' }],
  ])('is %j after leaving the team', (words, record) => {
    const [known] = gatherPeople([person(record)], []);
    if (!known) throw new Error('Nobody was gathered.');
    expect(leftWords(known, AMBIENCE).map((each) => each.replaceAll('\u00a0', ' '))).toEqual(words);
  });
});

describe('a leave', () => {
  function pause(pauses: readonly Pause[] = []) {
    const given = { onClose: vi.fn(), onChange: vi.fn() };
    show(<PausePerson name="Ana" pauses={pauses} open {...given} />);
    return given;
  }

  it('begins today and stays open, unless said otherwise', () => {
    const given = pause();
    expect(screen.getByText(/^Monday,? 2 March 2026$/)).toBeTruthy();
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith([{ from: TODAY }]);
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('is said in words, and what was understood is told', () => {
    const given = pause();
    write('First day', '1 Feb');
    write('Last day (optional)', 'in 6 weeks');
    expect(field('Last day (optional)').getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.getByText(/^Monday,? 13 April 2026$/)).toBeTruthy();
    fireEvent.submit(field('First day').closest('form') ?? document.body);
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith([
      { from: '2026-02-01', until: '2026-04-13' },
    ]);
  });

  it('is picked from the browser’s calendar, which opens at what is written', () => {
    const given = pause();
    const picker =
      field('Last day (optional)').parentElement?.querySelector<HTMLInputElement>(
        'input[type=date]',
      );
    if (!picker) throw new Error('There is no calendar.');
    picker.showPicker = vi.fn();
    press('Last day (optional): pick from a calendar');
    expect(picker.showPicker).toHaveBeenCalledOnce();
    fireEvent.change(picker, { target: { value: '2026-05-01' } });
    expect(field('Last day (optional)').value).toBe('1 May');
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith([{ from: TODAY, until: '2026-05-01' }]);
  });

  it.each([
    ['', '', 'A first day is needed.'],
    ['when it suits', '', /^A day is written like/],
    ['2 Mar', 'some day', /^A day is written like/],
    ['10 Mar', '5 Mar', 'The last day lies before the first.'],
  ])('from “%s” until “%s” is not taken', (from, until, words) => {
    const given = pause();
    write('First day', from);
    write('Last day (optional)', until);
    expect(screen.queryByRole('alert')).toBeNull();
    press('Save');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(words);
    const wrong = document.querySelector('[aria-invalid=true]');
    expect(wrong?.getAttribute('aria-describedby')).toContain(alert.id);
    expect(given.onChange).not.toHaveBeenCalled();
  });

  const past = { from: '2025-06-01', until: '2025-07-01' };

  it('is changed, not added a second time', () => {
    const given = pause([past, { from: '2026-02-01', until: '2027-03-03' }]);
    write('Last day (optional)', '5 Mar');
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith([
      past,
      { from: '2026-02-01', until: '2026-03-05' },
    ]);
  });

  it('ends today, or does not take place', () => {
    const now = pause([past, { from: '2026-02-01' }]);
    press('Back today');
    expect(now.onChange).toHaveBeenCalledExactlyOnceWith([
      past,
      { from: '2026-02-01', until: '2026-03-01' },
    ]);
  });

  it('that lies ahead is taken back', () => {
    const ahead = pause([past, { from: '2026-04-01' }]);
    press('No leave after all');
    expect(ahead.onChange).toHaveBeenCalledExactlyOnceWith([past]);
  });

  it('is left alone by Escape and Cancel', () => {
    const given = pause();
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    press('Cancel');
    expect(given.onClose).toHaveBeenCalledTimes(2);
    expect(given.onChange).not.toHaveBeenCalled();
  });
});
