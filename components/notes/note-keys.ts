import { continueList, toggleMark, type Edit } from './list-typing.ts';

/** What the browser still has for typing on somebody's behalf: the only way its undo knows of. */
interface Typist {
  execCommand(command: 'insertText' | 'delete', showsUi: boolean, text?: string): boolean;
}

/** Makes an edit in a field as if it had been typed, so that the field's own undo takes it back. */
function typeInto(field: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  const typist: Partial<Typist> = document;
  field.setSelectionRange(from, to);
  const isTyped =
    insert === ''
      ? typist.execCommand?.('delete', false)
      : typist.execCommand?.('insertText', false, insert);
  if (isTyped !== true) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}

/**
 * The keys of a note's field: Enter goes on with a list, Ctrl+B and Ctrl+I mark what is selected,
 * Escape and Ctrl+Enter leave. Tab is the page's, as everywhere.
 */
export function onNoteKey(event: KeyboardEvent, onLeave: () => void): void {
  const field = event.target;
  // While a character is being composed, all keys belong to that.
  if (event.isComposing || !(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart: start, selectionEnd: end } = field;
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const edit = editOf(event, withControl, value, start, end);
  if (edit !== undefined) {
    event.preventDefault();
    typeInto(field, edit);
  } else if (event.key === 'Escape' || (event.key === 'Enter' && withControl)) {
    event.preventDefault();
    onLeave();
  }
}

function editOf(
  { key, shiftKey }: KeyboardEvent,
  withControl: boolean,
  text: string,
  start: number,
  end: number,
): Edit | undefined {
  if (key === 'Enter') {
    return !withControl && !shiftKey && start === end ? continueList(text, start) : undefined;
  }
  if (!withControl || shiftKey) return undefined;
  if (key === 'b') return toggleMark(text, start, end, '**');
  return key === 'i' ? toggleMark(text, start, end, '_') : undefined;
}
