import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { Toast } from '../../components/ui/Toast.tsx';
import { CardView } from './CardView.tsx';
import type { Prep } from './prep.ts';
import { useCardKeys } from './card-keys.ts';

/** The card: of the event that is open, if it is a one-on-one; else nothing. */
export function App({ prep }: { readonly prep: Prep }) {
  const content = useRef<HTMLDivElement>(null);
  const page = prep.tab.page.value;
  const toast = prep.toast.line.value;
  // Whatever the card is made of is followed here as well, so that its height is told at once: a
  // frame that is hidden is not told by the browser that something in it has changed.
  void [prep.opened.value, prep.record.record.value, prep.hide.hidden.value];
  void [prep.card.opening.value, prep.isOpen.value, prep.attention.list.value];
  void [prep.asked.value];
  useCardKeys(prep);

  // With each drawing, before it is painted: the frame is as tall as what is drawn now, or not
  // there. What is drawn later by parts alone is seen by the observer.
  // Once, however often it is drawn: the tab places the frame anew each time it hears of it.
  const toldRef = useRef<{ readonly page: unknown; readonly height: number } | undefined>(
    undefined,
  );
  const tell = useCallback((): void => {
    if (page === undefined) return;
    const height = content.current?.firstElementChild ? content.current.offsetHeight : 0;
    if (toldRef.current?.page === page && toldRef.current.height === height) return;
    toldRef.current = { page, height };
    prep.tab.send({ type: 'size', opening: page.opening, height });
  }, [prep, page]);
  useLayoutEffect(tell);
  useEffect(() => {
    if (!content.current) return undefined;
    const observer = new ResizeObserver(tell);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, [tell]);

  return (
    <AmbientProvider value={{ ...prep.clock.value, locale: prep.locale }}>
      <main class="prep-scroll">
        <div ref={content}>
          <CardView prep={prep} onDrawn={tell} />
        </div>
      </main>
      <Toast toast={toast} onClose={prep.toast.clear} />
    </AmbientProvider>
  );
}
