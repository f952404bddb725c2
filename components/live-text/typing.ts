/**
 * What goes on between a field that is typed in and the database: one write in flight, the newest
 * text next, and what is written elsewhere at the same time merged in at both ends.
 */
import { compareVersions } from '../../utils/domain/versions.ts';
import { mergeText } from '../../utils/text-merge/merge-text.ts';
import type { SaveText, StoredText } from './stored-text.ts';

/** A text that is saved with every key. */
export interface Typing {
  /** What the field shows. */
  readonly text: () => string;
  /** The user has typed. */
  readonly type: (text: string) => void;
  /** The database shows something newer. */
  readonly follow: (stored: StoredText) => void;
  /** From now on this writes. */
  readonly saveBy: (save: SaveText) => void;
}

/** Begins with what is stored; `onChange` is called when what the field shows has changed by itself. */
export function startTyping(stored: StoredText, onChange: () => void): Typing {
  let text = stored.text;
  /** The stored text that `text` was made from. */
  let base = stored;
  let newest = stored;
  let save: SaveText | undefined;
  let isWriting = false;

  function take(from: string, next: StoredText): void {
    const before = text;
    text = mergeText(from, text, next.text).text;
    base = next;
    if (text !== before) onChange();
  }

  /** A view may show for a moment what was stored before the last write: nothing new then. */
  function catchUp(): void {
    const standing = compareVersions(newest.version, base.version);
    if (standing === 'includes' || standing === 'apart') take(base.text, newest);
  }

  async function write(saveText: SaveText): Promise<void> {
    isWriting = true;
    while (text !== base.text) {
      const sent = text;
      // What was typed meanwhile was made from what was sent.
      take(sent, await saveText(base.text, sent));
      catchUp();
    }
    isWriting = false;
  }

  return {
    text: () => text,
    type: (next) => {
      text = next;
      if (!isWriting && save) void write(save);
    },
    follow: (next) => {
      newest = next;
      if (!isWriting) catchUp();
    },
    saveBy: (next) => {
      save = next;
    },
  };
}
