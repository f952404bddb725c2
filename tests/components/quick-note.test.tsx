import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { QuickNote } from '../../components/notes/QuickNote.tsx';
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

describe('a quick note', () => {
  it('goes to the person its @name means', () => {
    const { field, onSave } = setUp();
    type(field, '@Ana Ruiz handled the outage well');
    expect(screen.getByText('Saves to Ana R. · note')).toBeTruthy();
    press(field, 'Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(ana, 'handled the outage well');
    expect(field.value).toBe('');
  });

  it('goes to the inbox without a name', () => {
    const { field, onSave } = setUp();
    type(field, 'thank the on-call people');
    expect(screen.getByText('Saves to the inbox')).toBeTruthy();
    press(field, 'Enter');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(undefined, 'thank the on-call people');
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
    expect(onSave).toHaveBeenCalledExactlyOnceWith(people[1], 'handled the outage well');
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
