import { useEffect, useState } from 'preact/hooks';

/**
 * How many rows of a long list are drawn: those that fill the window at first, and all of them as
 * soon as these are painted. `least` is how low a row is at least, in px.
 */
export function useFirstInSight(least: number): number {
  const [isPainted, setPainted] = useState(false);
  // Comes after the browser has painted.
  useEffect(() => setPainted(true), []);
  return isPainted ? Infinity : Math.ceil(window.innerHeight / least);
}
