/** Where reports are written, as package.json says: its `bugs`, or its repository's issues. */

type Place = string | { readonly url?: string };

/** What of package.json tells it. */
export interface PackagePlaces {
  readonly bugs?: Place;
  readonly repository?: Place;
}

/** The page to write a report on; empty: package.json names no place of the web. */
export function reportUrl({ bugs, repository }: PackagePlaces): string {
  const named = URL.parse(urlOf(bugs));
  if (named?.protocol === 'https:') return named.href;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(urlOf(repository))?.[1];
  const long = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(urlOf(repository))?.[1];
  const name = short ?? long;
  return name === undefined ? '' : `https://github.com/${name}/issues/new`;
}

function urlOf(place: Place | undefined): string {
  return (typeof place === 'string' ? place : place?.url) ?? '';
}
