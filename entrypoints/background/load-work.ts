import { handedOver, WORK_POLICY, WORK_SCRIPT, type Work } from './work-script.ts';

/** An address that a Trusted Types policy vouches for. */
interface TrustedScriptUrl {
  toJSON(): string;
}

interface TrustedTypePolicy {
  createScriptURL(url: string): TrustedScriptUrl;
}

// What TypeScript's library for pages does not know: Trusted Types, and what only a worker has.
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
};
declare function importScripts(url: TrustedScriptUrl): void;

const FILE = `${WORK_SCRIPT}.js`;

/**
 * The only policy there may be, made with the first load. Until then nothing but the first script
 * runs, which makes no other; the packages all lie in the second, and find the name taken.
 */
let policy: TrustedTypePolicy | undefined;

/**
 * The worker's second script, loaded on first use.
 *
 * @throws when it cannot be loaded; the next use tries again.
 */
export function loadWork(): Work {
  const loaded = handedOver();
  if (loaded) return loaded;
  policy ??= trustedTypes.createPolicy(WORK_POLICY, { createScriptURL: ownScript });
  importScripts(policy.createScriptURL(FILE));
  const work = handedOver();
  if (!work) throw new Error("The worker's second script handed nothing over.");
  return work;
}

function ownScript(url: string): string {
  if (url !== FILE) throw new TypeError('The worker loads its own second script and no other.');
  return url;
}
