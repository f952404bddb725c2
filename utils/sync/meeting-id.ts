/**
 * A meeting's id: a hash of the occurrence key it was first seen under (account, lineage, original
 * start), so that two devices agree on it without talking to each other. 128 bits of SHA-256.
 */
export async function meetingId(occurrenceKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(occurrenceKey));
  return new Uint8Array(digest, 0, 16).toHex();
}
