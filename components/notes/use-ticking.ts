import { useLayoutEffect, useState, type Dispatch } from 'preact/hooks';
import type { SaveText, StoredText } from '../live-text/stored-text.ts';
import { startTyping } from '../live-text/typing.ts';
import { tickChecklist } from './checklist.ts';

/** A text that is read, and ticked. */
export interface Ticking {
  readonly text: string;
  readonly tick: (line: number, checked: boolean) => void;
  /** Saves what a field has typed, and shows it here at once. */
  readonly save: SaveText;
}

/** A stored text as it is shown, with every tick saved in turn: two in a row do not undo each other. */
export function useTicking(stored: StoredText, save: SaveText): Ticking {
  const [, redraw]: [number, Dispatch<(count: number) => number>] = useState(0);
  const again = (): void => redraw((count) => count + 1);
  const [current] = useState(() => startTyping(stored, again));
  current.saveBy(save);
  const { text, version } = stored;
  useLayoutEffect(() => current.follow({ text, version }), [current, text, version]);
  return {
    text: current.text(),
    tick: (line, checked) => {
      current.type(tickChecklist(current.text(), line, checked));
      again();
    },
    save: async (base, typed) => {
      const saved = await save(base, typed);
      current.follow(saved);
      return saved;
    },
  };
}
