/** Light or dark, told by `meta[name=theme-color]`: the page's own setting, not the system's. */
import type { Theme } from '../shared/wire.ts';
import { toggle } from './build.ts';
import type { Context } from './context.ts';

const colors = { light: '#F8FAFD', dark: '#1B1B1B' };

export class ThemeSwitch {
  #theme: Theme;
  readonly #system = matchMedia('(prefers-color-scheme: dark)');

  constructor({ boot, behaviours }: Context) {
    this.#theme = boot.theme;
    this.#system.addEventListener('change', () => this.#apply());
    this.#apply();
    const { on, afterMs, everyMs } = behaviours.darkSwitch;
    if (!on) return;
    setTimeout(() => {
      this.flip();
      if (everyMs > 0) setInterval(() => this.flip(), everyMs);
    }, afterMs);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set(theme: Theme): void {
    this.#theme = theme;
    this.#apply();
  }

  /** The other one than what is seen. */
  flip(): void {
    this.set(this.#isDark() ? 'light' : 'dark');
  }

  #isDark(): boolean {
    return this.#theme === 'device' ? this.#system.matches : this.#theme === 'dark';
  }

  #apply(): void {
    const isDark = this.#isDark();
    const meta = document.querySelector('meta[name="theme-color"]');
    meta?.setAttribute('content', isDark ? colors.dark : colors.light);
    toggle(document.documentElement, 'dark', isDark);
  }
}
