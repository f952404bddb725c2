import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: what is drawn for that is there before it is laid out. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const until = new AbortController();
    addEventListener('beforeprint', () => setPrinting(true), { signal: until.signal });
    addEventListener('afterprint', () => setPrinting(false), { signal: until.signal });
    return () => until.abort();
  }, []);
  return isPrinting;
}
