/** Which key does what, as Calendar's help lists them. */
import type { PageEvent } from '../shared/wire.ts';
import type { Context } from './context.ts';
import { focusSearch } from './header.ts';
import { step } from './host.ts';
import type { Shows } from './host.ts';
import type { Shortcuts } from './shortcuts.ts';

export interface KeyWork {
  shows(): Shows;
  /** The event whose card is open. */
  open(): PageEvent | undefined;
  create(): void;
  remove(event: PageEvent): void;
  settings(): void;
}

export function shortcutsOf(context: Context, work: KeyWork): Shortcuts {
  const to = (view: Shows['view']) => () => context.go(view);
  const by = (direction: 1 | -1) => () => {
    const shows = work.shows();
    context.go(shows.view, step(shows, direction));
  };
  const withOpen = (act: (event: PageEvent) => void) => () => {
    const event = work.open();
    if (event) act(event);
  };
  const remove = withOpen(work.remove);
  return {
    d: to('day'),
    1: to('day'),
    w: to('week'),
    2: to('week'),
    m: to('month'),
    3: to('month'),
    x: to('customday'),
    4: to('customday'),
    a: to('agenda'),
    5: to('agenda'),
    y: to('year'),
    6: to('year'),
    t: () => context.go(work.shows().view, context.now().toPlainDate()),
    n: by(1),
    j: by(1),
    p: by(-1),
    k: by(-1),
    c: work.create,
    e: withOpen(({ eventId }) => context.edit(eventId)),
    s: work.settings,
    r: () => void context.refresh(),
    '/': focusSearch,
    Delete: remove,
    Backspace: remove,
    Escape: () => context.closeCard(),
  };
}
