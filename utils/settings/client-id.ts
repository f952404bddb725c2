import * as z from '../schema/schema.ts';
import { defineSetting } from './setting.ts';

/** The user's own OAuth client id, entered in Settings; empty: the one built in, if any. */
export const ownClientId = defineSetting('local:clientId', z.string(), '');

/** The client id the build was made with (`.env`); empty in a build without one. */
export const BUILT_IN_CLIENT_ID: string = import.meta.env.WXT_GOOGLE_CLIENT_ID ?? '';

/** The client id to sign in with; empty when there is none yet. */
export async function clientIdInUse(): Promise<string> {
  return (await ownClientId.get()) || BUILT_IN_CLIENT_ID;
}
