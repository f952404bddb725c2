import { useLayoutEffect, useRef, useState, type Dispatch } from 'preact/hooks';
import { shiftCaret } from '../../utils/text-merge/shift-caret.ts';
import type { SaveText, StoredText } from './stored-text.ts';
import { startTyping } from './typing.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** What a field for a live text needs. */
export interface LiveText<Element extends TextElement> {
  readonly ref: { current: Element | null };
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: Element }) => void;
}

/**
 * A text field that saves with every key and follows what is written elsewhere, the caret staying
 * with the words it stands in. For another record's text give the component that uses it a `key`.
 */
export function useLiveText<Element extends TextElement>(
  stored: StoredText,
  save: SaveText,
): LiveText<Element> {
  const ref = useRef<Element | null>(null);
  const [, redraw]: [number, Dispatch<(count: number) => number>] = useState(0);
  const [current] = useState(() => startTyping(stored, () => redraw((count) => count + 1)));
  const { text, version } = stored;
  useLayoutEffect(() => {
    current.saveBy(save);
  });
  useLayoutEffect(() => current.follow({ text, version }), [current, text, version]);
  const onTyped = useCaret(ref, current.text());
  return {
    ref,
    value: current.text(),
    onInput: ({ currentTarget }) => {
      onTyped(currentTarget.selectionEnd);
      current.type(currentTarget.value);
      redraw((count) => count + 1);
    },
  };
}

/**
 * Keeps the caret with its words where the text was changed from elsewhere. What the field shows is
 * read together with the caret: what was drawn last may lack the key that was pressed since. To be
 * told where the caret is when something was typed.
 */
function useCaret(
  ref: { readonly current: TextElement | null },
  value: string,
): (caret: number | null) => void {
  const typedAtRef = useRef<number | null>(null);
  const field = ref.current;
  const before =
    field !== null && field === document.activeElement
      ? { shown: field.value, start: field.selectionStart, end: field.selectionEnd }
      : undefined;
  useLayoutEffect(() => {
    if (!before) typedAtRef.current = null;
    if (!field || !before || before.shown === value) return;
    const { shown, start, end } = before;
    if (start === null || end === null) return;
    const isTyping = start === end && start === typedAtRef.current;
    const kind = start === end && !isTyping ? 'put' : 'typed';
    const to = shiftCaret(shown, value, end, kind);
    typedAtRef.current = isTyping ? to : null;
    field.setSelectionRange(shiftCaret(shown, value, start, kind), to);
  });
  return (caret) => {
    typedAtRef.current = caret;
  };
}
