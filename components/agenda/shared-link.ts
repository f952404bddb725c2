/** What somebody typed or pasted as a link to a document. */
import type { Person } from '../../utils/domain/types.ts';

/** A link on a person. */
export type SharedLink = Person['links'][number];

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
/** `docs.google.com/document/…`, as browsers show addresses. */
const HOST_FIRST = /^[^\s/@:]+\.[a-z]{2,}(?:[/:?#]|$)/iu;

/** The link as an address of the web; undefined where it is none: only https and http are. */
export function readLink(text: string): string | undefined {
  const typed = text.trim();
  const isBare = !SCHEME.test(typed) || /^[^/]+:\d/u.test(typed);
  const url = URL.parse(isBare && HOST_FIRST.test(typed) ? `https://${typed}` : typed);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.href;
}

/** What a link is called when nobody gave it a name: its host, without "www.". */
export function linkName(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./u, '') ?? url;
}
