/** Versions of a record: a counter a device. No clock decides which of two is newer. */
import type { Version } from './types.ts';

/** How one version stands to another. */
export type Standing = 'same' | 'includes' | 'is-included' | 'apart';

/**
 * Whether one version has seen all of another: it includes the other where each counter is at least
 * as high, is included where the other includes it, and stands apart where each has seen what the
 * other has not.
 */
export function compareVersions(one: Version, other: Version): Standing {
  const devices = new Set([...Object.keys(one), ...Object.keys(other)]);
  let more = false;
  let less = false;
  for (const device of devices) {
    const difference = (one[device] ?? 0) - (other[device] ?? 0);
    if (difference > 0) more = true;
    if (difference < 0) less = true;
  }
  if (more && less) return 'apart';
  return more ? 'includes' : less ? 'is-included' : 'same';
}

/** A version that includes both. */
export function joinVersions(one: Version, other: Version): Version {
  const joined: Record<string, number> = { ...one };
  for (const [device, count] of Object.entries(other)) {
    joined[device] = Math.max(count, joined[device] ?? 0);
  }
  return joined;
}
