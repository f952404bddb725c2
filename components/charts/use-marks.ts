import { useLayoutEffect } from 'preact/hooks';
import { moveMark } from './move-mark.ts';

/** What a mark may ask of the picture it stands in. */
export interface ChartActions {
  /** Shows the words beside a mark that is pointed at or has the focus. */
  readonly tell: (mark: Element, words: string) => void;
  readonly hush: () => void;
  /** Leads to the sessions a mark counts. */
  readonly open: (words: string, sessions: readonly string[]) => void;
}

/** Listens for all marks within a picture, which may be hundreds. */
export function useMarks(
  held: { readonly current: HTMLElement | null },
  actions: ChartActions,
): void {
  useLayoutEffect(() => {
    const picture = held.current;
    if (picture === null) return undefined;
    const listening = new AbortController();
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type], mark: Element) => void,
    ): void => {
      picture.addEventListener(
        type,
        (event) => {
          const mark = markAt(event.target);
          if (mark !== null && !event.defaultPrevented) listener(event, mark);
        },
        { signal: listening.signal },
      );
    };
    const open = (mark: Element): void => actions.open(wordsOf(mark), sessionsOf(mark));
    on('click', (_, mark) => open(mark));
    on('keydown', (event, mark) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(mark);
        return;
      }
      const canvas = mark.closest('svg[data-picture]');
      if (canvas) moveMark(event, canvas);
    });
    on('focusin', (_, mark) => actions.tell(mark, wordsOf(mark)));
    on('focusout', actions.hush);
    on('pointerover', (_, mark) => actions.tell(mark, wordsOf(mark)));
    on('pointerout', (event, mark) => {
      if (markAt(event.relatedTarget) !== mark) actions.hush();
    });
    return () => listening.abort();
  }, [held, actions]);
}

function markAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-mark]') : null;
}

function wordsOf(mark: Element): string {
  return mark.getAttribute('aria-label') ?? '';
}

function sessionsOf(mark: Element): string[] {
  const ids = mark.getAttribute('data-mark') ?? '';
  return ids === '' ? [] : ids.split(' ');
}
