import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveTextArea } from '../../components/live-text/LiveTextArea.tsx';
import type { StoredText } from '../../components/live-text/stored-text.ts';

afterEach(cleanup);

const stored: StoredText = { text: 'panel-', version: { here: 1 } };

function theField(): HTMLTextAreaElement {
  return screen.getByRole('textbox');
}

/** Types at the end, as a browser does: the words, the caret after them, and the event. */
function type(words: string): void {
  const field = theField();
  field.value += words;
  field.setSelectionRange(field.value.length, field.value.length);
  fireEvent.input(field);
}

describe('the caret of a field that is written in elsewhere, too', () => {
  it('stays with the word being typed where both come within one drawing', async () => {
    const saved = Promise.withResolvers<StoredText>();
    const replies = [saved.promise];
    const onSave = (_: string, text: string): Promise<StoredText> =>
      replies.shift() ?? Promise.resolve({ text, version: { here: 3, there: 1 } });
    render(<LiveTextArea label="Note" stored={stored} onSave={onSave} />);
    theField().focus();
    await act(() => type('6'));
    await act(async () => {
      type('1');
      // What was sent comes back with what somebody wrote after it.
      saved.resolve({ text: 'panel-6 tab-2.', version: { here: 2, there: 1 } });
      await saved.promise;
    });
    expect(theField().value).toBe('panel-61 tab-2.');
    expect(theField().selectionStart).toBe('panel-61'.length);
    expect(theField().selectionEnd).toBe('panel-61'.length);
  });

  it('stays with its words where something is put in before them', async () => {
    const onSave = () => Promise.resolve(stored);
    const { rerender } = render(<LiveTextArea label="Note" stored={stored} onSave={onSave} />);
    theField().focus();
    theField().setSelectionRange(5, 6);
    const next = { text: 'The panel-', version: { here: 1, there: 1 } };
    await act(() => rerender(<LiveTextArea label="Note" stored={next} onSave={onSave} />));
    expect(theField().value).toBe('The panel-');
    expect([theField().selectionStart, theField().selectionEnd]).toEqual([9, 10]);
  });
});
