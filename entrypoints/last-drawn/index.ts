import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showLast } from '../../utils/last-drawn/show-last.ts';

/** In milliseconds: whatever the browser's storage does, the page begins soon. */
const AT_MOST = 200;

/**
 * The first script of the side panel and the dashboard: shows at once what the page drew last, and
 * then asks for the page's own code, whose address the build wrote into the page.
 */
export default defineUnlistedScript(() => {
  const { page, ahead } = document.currentScript?.dataset ?? {};
  // While developing, the page asks for it by itself.
  if (page === undefined) return;
  const begin = (): void => {
    for (const address of ahead?.split(' ') ?? []) fetchAhead(address);
    void import(/* @vite-ignore */ page);
  };
  const late = AbortSignal.timeout(AT_MOST);
  const given = new Promise((resolve) => {
    late.addEventListener('abort', resolve, { once: true });
  });
  Promise.race([showLast(late), given]).then(begin, begin);
});

/** Has a module fetched before the one that imports it is there. */
function fetchAhead(address: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address;
  document.head.append(link);
}
