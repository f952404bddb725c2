import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back once for each session whose preparation is looked at; undefined: none is, or it does
 * not count. Whoever takes "Ready" back while it stays open means it, so it is not called again.
 */
export function useLook(sessionId: string | undefined, onLook: () => void): void {
  const notedRef = useRef<string | undefined>(undefined);
  useEffect(() => {
    // What lies in a tab behind others is not looked at.
    if (sessionId === notedRef.current || document.visibilityState !== 'visible') return;
    notedRef.current = sessionId;
    if (sessionId !== undefined) onLook();
  });
}
