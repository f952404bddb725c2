/** 128 bits of SHA-256, in hexadecimal: the same text gives the same id on every device. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest, 0, 16).toHex();
}
