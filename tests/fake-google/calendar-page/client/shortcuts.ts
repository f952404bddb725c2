/** Single letters do things, unless they are typed into a field that the page can see. */
import type { Context } from './context.ts';

/** What each key does; the names are those of the keys. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Keys heard outside of fields, whether they do anything or not: a test reads them. */
export interface KeyRecord {
  readonly key: string;
  readonly hasFired: boolean;
}

export function listenForShortcuts(context: Context, shortcuts: Shortcuts): readonly KeyRecord[] {
  const heard: KeyRecord[] = [];
  const listen = (event: KeyboardEvent, phase: 'bubble' | 'capture') => {
    const { on, phase: wanted } = context.behaviours.shortcuts;
    if (!on || phase !== wanted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isField(event.target)) return;
    const act = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    heard.push({ key: event.key, hasFired: act !== undefined });
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', (event) => listen(event, 'bubble'));
  document.addEventListener('keydown', (event) => listen(event, 'capture'), { capture: true });
  return heard;
}

/** The page's guard: it sees the host of a shadow tree, and never the field in it. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.isContentEditable;
}
