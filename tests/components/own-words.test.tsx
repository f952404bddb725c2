import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { QuestionsSettings } from '../../components/settings/QuestionsSettings.tsx';
import { TemplatesSettings } from '../../components/settings/TemplatesSettings.tsx';
import type { Template } from '../../utils/domain/record-types.ts';
import type { OwnQuestion } from '../../utils/domain/session-types.ts';
import { ME } from '../domain/builders.ts';
import { ownQuestion } from '../domain/record-builders.ts';
import { show } from './show.tsx';

const TEACH = ownQuestion({ id: 'teach', text: 'What would you teach the others?' });
const STOP = ownQuestion({ id: 'stop', kind: 'obstacles', text: 'What should we stop?' });

function openQuestions(questions: readonly OwnQuestion[]) {
  const save = vi.fn(async (_base: string, text: string) => ({ text, version: { here: 2 } }));
  const on = {
    onDraft: vi.fn(),
    onAdd: vi.fn(),
    onKind: vi.fn(),
    onRemove: vi.fn(),
    onConflict: vi.fn(),
  };
  show(<QuestionsSettings questions={questions} draft="" onSaveText={() => save} {...on} />);
  return { ...on, save };
}

const words = (text: string) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Question: ${text}` });

describe('the user’s own questions', () => {
  it('teach what they are for while there are none, with the source on demand', () => {
    const { onAdd } = openQuestions([]);
    expect(screen.getByText(/^None yet\. A question in your own words/)).toBeTruthy();
    expect(screen.getByText(/our convention, no study/).closest('details')?.open).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Add a question' }));
    const line = screen.getByRole('textbox', { name: 'Add a question' });
    fireEvent.input(line, { target: { value: 'What made you laugh?' } });
    fireEvent.keyDown(line, { key: 'Enter' });
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('progress', 'What made you laugh?');
  });

  it('are changed where they stand, as they are typed', () => {
    const { save } = openQuestions([TEACH]);
    const line = words(TEACH.text);
    line.focus();
    fireEvent.input(line, { target: { value: 'What would you teach us?' } });
    expect(save).toHaveBeenCalledWith(TEACH.text, 'What would you teach us?');
    fireEvent.keyDown(line, { key: 'Enter' });
    expect(document.activeElement).toBe(
      screen.getByRole('combobox', { name: `What it is for: ${TEACH.text}` }),
    );
  });

  it('say what they are for, and are sorted anew', () => {
    const { onKind } = openQuestions([STOP]);
    const kind = screen.getByRole<HTMLSelectElement>('combobox', { name: /^What it is for/ });
    expect(kind.value).toBe('obstacles');
    expect(within(kind).getByRole('option', { name: 'Coaching: will' })).toBeTruthy();
    expect(within(kind).getByRole('option', { name: 'Ending a talk' })).toBeTruthy();
    fireEvent.change(kind, { target: { value: 'will' } });
    expect(onKind).toHaveBeenCalledExactlyOnceWith(STOP, 'will');
  });

  it('are removed by button, by Delete on the row, and by emptying them', () => {
    const { onRemove } = openQuestions([TEACH, STOP]);
    const remove = screen.getByRole('button', { name: `Remove question: ${STOP.text}` });
    fireEvent.click(remove);
    fireEvent.keyDown(remove, { key: 'Delete' });
    expect(onRemove.mock.calls).toEqual([
      [STOP, STOP.text],
      [STOP, STOP.text],
    ]);
    const line = words(TEACH.text);
    fireEvent.keyDown(line, { key: 'Delete' });
    expect(onRemove).toHaveBeenCalledTimes(2);
    line.focus();
    fireEvent.input(line, { target: { value: '' } });
    fireEvent.blur(line);
    expect(onRemove).toHaveBeenLastCalledWith(TEACH, TEACH.text);
  });
});

describe('the user’s own templates', () => {
  const template: Template = {
    id: 'start',
    account: ME,
    name: 'Start of a quarter',
    side: 'mine',
    topics: ['What is the plan?', 'What is in the way?'],
    createdAt: 1,
    updatedAt: 1,
    version: {},
  };

  it('are renamed where they stand, and removed', () => {
    const save = vi.fn(async (_base: string, text: string) => ({ text, version: { here: 2 } }));
    const onRemove = vi.fn();
    show(
      <TemplatesSettings
        templates={[template]}
        onSaveName={() => save}
        onRemove={onRemove}
        onConflict={vi.fn()}
      />,
    );
    expect(screen.getByText('What is in the way?')).toBeTruthy();
    const name = screen.getByRole('textbox', { name: `Name of the template: ${template.name}` });
    fireEvent.input(name, { target: { value: 'New quarter' } });
    expect(save).toHaveBeenCalledWith(template.name, 'New quarter');
    fireEvent.click(screen.getByRole('button', { name: `Delete template: ${template.name}` }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(template, template.name);
  });

  it('say how one comes to be while there are none', () => {
    show(
      <TemplatesSettings
        templates={[]}
        onSaveName={vi.fn()}
        onRemove={vi.fn()}
        onConflict={vi.fn()}
      />,
    );
    expect(screen.getByText(/^Save topics that you use again and again/)).toBeTruthy();
  });
});
