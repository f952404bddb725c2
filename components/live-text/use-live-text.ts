import { useLayoutEffect, useRef, useState, type Dispatch } from 'preact/hooks';
import { shiftCaret } from '../../utils/text-merge/merge-text.ts';
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
  useCaret(ref, current.text());
  return {
    ref,
    value: current.text(),
    onInput: ({ currentTarget }) => {
      current.type(currentTarget.value);
      redraw((count) => count + 1);
    },
  };
}

/** Keeps the caret with its words where the text was changed from elsewhere. */
function useCaret(ref: { readonly current: TextElement | null }, value: string): void {
  const shownRef = useRef(value);
  const caret = ref.current === document.activeElement ? ref.current?.selectionStart : undefined;
  const end = ref.current?.selectionEnd;
  useLayoutEffect(() => {
    const before = shownRef.current;
    shownRef.current = value;
    const field = ref.current;
    // What the user typed has already put the caret where it belongs.
    if (!field || typeof caret !== 'number' || typeof end !== 'number') return;
    if (before === value || field.selectionStart === caret) return;
    field.setSelectionRange(shiftCaret(before, value, caret), shiftCaret(before, value, end));
  });
}
