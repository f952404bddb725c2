/** The addresses of Google Calendar's pages. */

const EDIT_PAGE = /\/r\/eventedit(?:\/([^/]+))?\/?$/;

/** The id in the address of an edit page, as it stands there; undefined on every other page. */
export function idInAddress({ pathname, searchParams }: URL): string | undefined {
  const path = EDIT_PAGE.exec(pathname);
  const id = path && (path[1] ?? searchParams.get('eid'));
  try {
    return id ? decodeURIComponent(id) : undefined;
  } catch {
    // Not an address that Google made.
    return undefined;
  }
}
