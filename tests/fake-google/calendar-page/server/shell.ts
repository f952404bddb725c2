/** What the server sends: everything around the grid, with the places the script fills left empty. */
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { Boot } from '../shared/wire.ts';
import { wordsOf } from '../shared/words/words.ts';
import { header } from './shell-header.ts';
import { drawer, rail } from './shell-sides.ts';
import { writeMarkup } from './write-markup.ts';

export interface ShellFiles {
  readonly nonce: string;
  readonly script: string;
  readonly styles: string;
  /** As the address asks for. */
  readonly isEditPage: boolean;
}

/** The whole HTML of the page. */
export function renderShell(boot: Boot, files: ShellFiles): string {
  const words = wordsOf(boot.locale);
  const { nonce } = files;
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('base', { href: `/calendar/u/${boot.user}/` }),
    h('title', {}, words.baseTitle),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'theme-color', content: boot.theme === 'dark' ? '#1B1B1B' : '#F8FAFD' }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: files.styles, nonce }),
  );
  const body = h(
    'body',
    {
      class: 'page',
      'data-viewfamily': files.isEditPage ? 'EVENT_EDIT' : 'EVENT',
      jscontroller: 'qkRlpf',
      jsaction: 'rcuQ6b:npT2md; click:cOuCgd; keydown:I481le',
    },
    h('a', { class: 'skip-link', href: '#YPCqFe' }, words.skipToMain),
    h('a', { class: 'skip-link', href: '#gb' }, words.skipToShortcuts),
    h(
      'div',
      { class: 'app', jscontroller: 'tEhMVd' },
      header(boot),
      h(
        'div',
        { class: 'below' },
        drawer(boot),
        h('div', { id: 'YPCqFe', jsname: 'f2QpNc', class: 'host' }),
        rail(boot),
      ),
    ),
    h('div', { id: 'yDmH0d' }),
    h('div', { jsname: 'i81bQb', 'data-dragsource-ignore': 'true' }),
    h('div', { id: 'gccFrame', class: 'hidden-words', 'aria-hidden': 'true' }, companion(boot)),
    userInfo(boot),
  );
  const lang = { lang: boot.locale, 'data-prefetch-view-key': 'WEEK', 'data-ui-kind': '10' };
  const text = JSON.stringify(boot).replaceAll('<', String.raw`\u003c`);
  const scripts = [
    `<script type="application/json" id="fake-boot" nonce="${nonce}">${text}</script>`,
    `<script type="module" nonce="${nonce}" src="${files.script}"></script>`,
  ].join('');
  const html = writeMarkup(
    boot.seed,
    h('html', { ...lang, 'data-base-title': words.baseTitle }, head, body),
  );
  return `<!doctype html>${html.replace('</body>', `${scripts}</body>`)}`;
}

/** The companion, where it is switched on. */
function companion({ behaviours }: Boot): Described | undefined {
  if (!behaviours.companionFrame.on) return undefined;
  return h('iframe', { src: '/calendar/companion', tabindex: '-1', title: '' });
}

function userInfo({ email, zone, now, locale }: Boot): Described {
  const { offsetNanoseconds } = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return h(
    'div',
    { id: 'xUserInfo', class: 'never', 'aria-hidden': 'true' },
    h('div', { id: 'xUserEmail' }, email),
    h('div', { id: 'xUserName' }),
    h('div', { id: 'xTimezone' }, zone),
    h('div', { id: 'xGmtOffset' }, String(offsetNanoseconds / 1_000_000)),
    h('div', { id: 'xUserLocale' }, locale),
  );
}
