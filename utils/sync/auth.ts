import { createAuth as createGoogleAuth, type Auth } from '../google/auth.ts';
import { readConnection } from './sign-in.ts';

export type { Auth } from '../google/auth.ts';

/** The connected account's way to Google, as the settings say. Made once, when the worker starts. */
export function createAuth(): Auth {
  return createGoogleAuth({ connection: readConnection });
}
