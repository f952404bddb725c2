/** Where a link may lead. An address without a scheme would lead into the extension itself. */
const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/**
 * Whether an address is one of the web or of mail; `javascript:` and all others are none. By what the
 * browser makes of it: it overlooks spaces and breaks that stand in a scheme.
 */
export function leadsOutside(href: string): boolean {
  return SCHEMES.has(URL.parse(href)?.protocol ?? '');
}
