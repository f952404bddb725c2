import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { QuickNote } from '../../components/notes/QuickNote.tsx';
import type { QuickNote as ReadNote } from '../../utils/domain/quick-note.ts';
import { peopleNamed } from '../domain/builders.ts';
import { show } from './show.tsx';

const people = peopleNamed('Ana Ruiz', 'Ana Silva', 'Ben Okafor');
const [ana] = people;

function setUp() {
  const onSave = vi.fn();
  const onDraft = vi.fn();
  show(<QuickNote people={people} onSave={onSave} onDraft={onDraft} />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Quick note' });
  return { field, onSave, onDraft };
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  fireEvent.input(field);
}

function press(field: HTMLInputElement, key: string): boolean {
  return fireEvent.keyDown(field, { key });
}

/** A note as it was read. */
function noteOf(text: string, more: Partial<ReadNote> = {}): unknown {
  return expect.objectContaining({ kind: 'note', text, ...more });
}

describe('a quick note', () => {
  it('goes to the person its @name means', () => {
    const { field, onSave } = setUp();
    type(field, '@Ana Ruiz handled the outage well');
    expect(screen.getByText('Saves to Ana R. · note')).toBeTruthy();
    press(field, 'Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(ana, noteOf('handled the outage well'));
    expect(field.value).toBe('');
  });

  it('goes to the inbox without a name', () => {
    const { field, onSave } = setUp();
    type(field, 'thank the on-call people');
    expect(screen.getByText('Saves to the inbox')).toBeTruthy();
    press(field, 'Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(undefined, noteOf('thank the on-call people'));
  });

  it('is not saved when nothing is written', () => {
    const { field, onSave } = setUp();
    type(field, '   ');
    press(field, 'Enter');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is kept as a draft with every change, and as nothing once saved', () => {
    const { field, onDraft } = setUp();
    type(field, 'half a');
    expect(onDraft).toHaveBeenLastCalledWith('half a');
    press(field, 'Enter');
    expect(onDraft).toHaveBeenLastCalledWith('');
  });

  it('asks who is meant where two may be', async () => {
    const { field, onSave } = setUp();
    type(field, '@Ana handled the outage well');
    press(field, 'Enter');
    expect(onSave).not.toHaveBeenCalled();
    const choice = screen.getByRole('button', { name: 'Ana Silva' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ana Ruiz'));
    fireEvent.click(choice);
    expect(onSave).toHaveBeenCalledExactlyOnceWith(people[1], noteOf('handled the outage well'));
  });
});

describe('a sign in front', () => {
  it.each<[string, string, string, ReadNote['kind']]>([
    ['@Ana Ruiz # conference budget', 'Saves to Ana R. · topic', 'conference budget', 'topic'],
    ['@Ben + kept calm', 'Saves to Ben · win', 'kept calm', 'praise'],
    ['@Ben ! call back', 'Saves to Ben · follow-up', 'call back', 'follow-up'],
    ['# budget', 'Saves to the inbox · topic', 'budget', 'topic'],
    ['budget', 'Saves to the inbox', 'budget', 'note'],
  ])('%j: %s', (typed, words, text, kind) => {
    const { field, onSave } = setUp();
    type(field, typed);
    expect(screen.getByText(words)).toBeTruthy();
    press(field, 'Enter');
    expect(onSave.mock.lastCall?.[1]).toMatchObject({ kind, text });
  });

  it('says the day a follow-up is due', () => {
    const { field, onSave } = setUp();
    type(field, '@Ben ! send the report by Fri');
    const target = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(target?.textContent.replaceAll('\u00A0', ' ')).toMatch(
      /^Saves to Ben · follow-up, due Fri,? 6 Mar/u,
    );
    press(field, 'Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      people[2],
      noteOf('send the report', { kind: 'follow-up', due: '2026-03-06' }),
    );
  });

  it('is told before anything is typed', () => {
    setUp();
    expect(screen.getByText(/^@ completes names; # topic, ! follow-up, \+ praise/u)).toBeTruthy();
  });
});

describe('the names after an @', () => {
  it('are walked by arrows and taken by Enter, without saving', () => {
    const { field, onSave } = setUp();
    type(field, '@an');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    press(field, 'ArrowDown');
    const second = screen.getAllByRole('option')[1];
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(field.getAttribute('aria-activedescendant')).toBe(second?.id);
    press(field, 'Enter');
    expect(field.value).toBe('@Ana Silva ');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('wrap around upwards', () => {
    const { field } = setUp();
    type(field, '@an');
    press(field, 'ArrowUp');
    expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true');
  });

  it('are taken by Tab, which stays in the field', () => {
    const { field } = setUp();
    type(field, '@be');
    const goesOn = press(field, 'Tab');
    expect(goesOn).toBe(false);
    expect(field.value).toBe('@Ben Okafor ');
  });

  it('are folded by Escape until the next letter', () => {
    const { field } = setUp();
    type(field, '@an');
    expect(press(field, 'Escape')).toBe(false);
    expect(screen.queryByRole('listbox')).toBeNull();
    type(field, '@ana');
    expect(screen.getByRole('listbox')).toBeTruthy();
  });

  it('are taken by a press of the mouse', () => {
    const { field } = setUp();
    type(field, '@be');
    fireEvent.mouseDown(screen.getByRole('option', { name: /Ben Okafor/ }));
    expect(field.value).toBe('@Ben Okafor ');
  });

  it('leave Enter to a character being composed', () => {
    const { field, onSave } = setUp();
    type(field, 'メモ');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onSave).not.toHaveBeenCalled();
  });
});
