/** A year: twelve small months, without events. */
import { h } from '../shared/markup.ts';
import { describeMiniMonth } from '../shared/mini-month.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';

export function yearGrid(context: Context, date: Temporal.PlainDate): HTMLElement {
  const today = context.now().toPlainDate();
  const months = Array.from({ length: 12 }, (_, index) =>
    describeMiniMonth({
      locale: context.locale,
      month: date.with({ day: 1, month: index + 1 }),
      today,
      hasArrows: false,
      onDay: (day) => context.go('day', day),
    }),
  );
  return build(h('div', { role: 'main', class: 'main year', tabindex: '-1' }, months));
}
