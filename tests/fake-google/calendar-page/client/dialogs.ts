/** Dialogs beside the card: forgotten ones that are hidden, and those that ask in the middle. */
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { Scope } from '../shared/wire.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';

/** Dialogs of earlier days that nobody took away, before all that come. */
export function leaveHiddenDialogs({ behaviours }: Context, host: Element): void {
  const { on, count } = behaviours.leftovers;
  if (!on) return;
  for (let index = 0; index < count; index += 1) {
    const css = { display: 'none' };
    host.append(
      build(
        h(
          'div',
          { class: 'card-host', css },
          h(
            'div',
            { role: 'dialog', class: 'dialog', tabindex: '-1', 'aria-modal': 'true' },
            `${index}`,
          ),
        ),
      ),
    );
  }
}

/** A dialog in the middle of everything; its answer, or undefined where it is left. */
function ask<Answer>(
  { words }: Context,
  title: string,
  body: readonly Described[],
  answer: () => Answer,
): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const before = document.activeElement;
  const end = (result: Answer | undefined) => {
    veil.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    resolve(result);
  };
  const veil = build(
    h(
      'div',
      { class: 'veil' },
      h(
        'div',
        {
          role: 'dialog',
          class: 'question',
          'aria-modal': 'true',
          'aria-label': title,
          tabindex: '-1',
          onkeydown: (event) => {
            event.stopPropagation();
            if (event instanceof KeyboardEvent && event.key === 'Escape') end(undefined);
          },
        },
        h('h2', { class: 'question-title' }, title),
        body,
        h(
          'div',
          { class: 'question-buttons' },
          h('button', { class: 'text-button', onclick: () => end(undefined) }, words.cancel),
          h('button', { class: 'text-button strong', onclick: () => end(answer()) }, words.ok),
        ),
      ),
    ),
  );
  document.body.append(veil);
  const dialog = veil.firstElementChild;
  const first = veil.querySelector<HTMLElement>('input:checked') ?? dialog;
  if (first instanceof HTMLElement) first.focus();
  return promise;
}

/** Which of its occurrences an edit of a recurring event is about. */
export function askScope(context: Context, title: string): Promise<Scope | undefined> {
  const scopes: readonly Scope[] = ['this', 'following', 'all'];
  let chosen: Scope = 'this';
  const choices = scopes.map((scope) =>
    h(
      'label',
      { class: 'choice' },
      h('input', {
        type: 'radio',
        name: 'scope',
        value: scope,
        checked: scope === 'this',
        onchange: () => (chosen = scope),
      }),
      h('span', {}, context.words.scope[scope]),
    ),
  );
  return ask(context, title, choices, () => chosen);
}

/** A question that lies visibly upon an open card. */
export function confirmUpon(context: Context): Promise<true | undefined> {
  return ask(context, context.words.confirmTitle, [], () => true as const);
}
