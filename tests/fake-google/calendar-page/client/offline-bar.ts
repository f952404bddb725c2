/** The bar at the top while the browser has no network. */
import { h } from '../shared/markup.ts';
import type { Words } from '../shared/words/en.ts';
import { build } from './build.ts';

export function showWhenOffline({ offline }: Words): void {
  const bar = build(h('div', { role: 'status', class: 'offline-bar' }, offline));
  const follow = () => {
    if (navigator.onLine) bar.remove();
    else document.body.prepend(bar);
  };
  window.addEventListener('online', follow);
  window.addEventListener('offline', follow);
  follow();
}
