import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SignInFailure } from '../domain/types.ts';
import { logError } from '../log.ts';
import { send } from '../messaging/send.ts';
import { BUILT_IN_CLIENT_ID, ownClientId } from '../settings/client-id.ts';
import { settingSignal } from './setting-signal.ts';

/** Signing in, from the page's side: the worker does it, since a popup may close meanwhile. */
export interface SignInStore {
  /** Google's window is open. */
  readonly connecting: ReadonlySignal<boolean>;
  /** Why the last attempt of this page did not work. */
  readonly failure: ReadonlySignal<SignInFailure | undefined>;
  /** The user's own client id; empty: none. */
  readonly ownClientId: ReadonlySignal<string>;
  /** The client id in use, the user's own or the one built in; empty: none. */
  readonly clientId: ReadonlySignal<string>;
  readonly connect: (how: {
    readonly access: 'owned' | 'all';
    readonly choose: boolean;
  }) => Promise<void>;
  /** Resolves to whether Google could be told. */
  readonly signOut: () => Promise<boolean>;
  readonly saveClientId: (clientId: string) => Promise<void>;
}

/** Makes the sign-in of a page. */
export function createSignInStore(until: AbortSignal): SignInStore {
  const connecting = signal(false);
  const failure = signal<SignInFailure | undefined>(undefined);
  const own = settingSignal(ownClientId, until);

  return {
    connecting,
    failure,
    ownClientId: computed(() => own.value ?? ''),
    clientId: computed(() => own.value || BUILT_IN_CLIENT_ID),
    connect: async (how) => {
      connecting.value = true;
      failure.value = undefined;
      try {
        const reply = await send({ type: 'connect', ...how });
        if (!reply.ok) failure.value = reply.failure;
      } catch (error) {
        logError('Signing in did not work.', error);
        failure.value = 'unknown';
      } finally {
        connecting.value = false;
      }
    },
    signOut: async () => (await send({ type: 'sign-out' })).revoked,
    saveClientId: async (clientId) => {
      failure.value = undefined;
      await ownClientId.set(clientId);
    },
  };
}
