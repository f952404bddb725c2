import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ambience } from '../../utils/i18n/ambience.ts';

/**
 * What every view knows without being told by props: the clock, the zone and the locale. A page
 * wraps its app in `<AmbientProvider value={…}>` and passes a fresh `now` every minute; a test or
 * the gallery passes fixed ones. Nothing below asks the browser what time it is.
 */
const context = createContext<Ambience>({ now: 0, zone: 'UTC', locale: 'en' });

/** Gives everything inside the clock, the zone and the locale. */
export const AmbientProvider = context.Provider;

/** The clock, zone and locale of the page around the component. */
export function useAmbient(): Ambience {
  return useContext(context);
}
