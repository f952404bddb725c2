import { useEffect, useRef } from 'preact/hooks';

/**
 * What a field does when the focus has left it. Where that was by pressing something, it is done
 * after the press: what is pressed must not move away under the pointer. Where the whole window has
 * lost the focus, nothing is done: the field has it again when the window has.
 */
export function useLeaving(onLeave: () => void): () => void {
  const isPressedRef = useRef(false);
  const isWaitingRef = useRef(false);
  const leaveRef = useRef(onLeave);
  leaveRef.current = onLeave;
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const onEnd = (): void => {
      isPressedRef.current = false;
      if (!isWaitingRef.current) return;
      isWaitingRef.current = false;
      // The click comes after this event, before anything that is put off.
      setTimeout(() => leaveRef.current());
    };
    document.addEventListener('pointerdown', () => (isPressedRef.current = true), options);
    document.addEventListener('pointerup', onEnd, options);
    document.addEventListener('pointercancel', onEnd, options);
    return () => listening.abort();
  }, []);
  return () => {
    if (!document.hasFocus()) return;
    if (isPressedRef.current) isWaitingRef.current = true;
    else leaveRef.current();
  };
}
