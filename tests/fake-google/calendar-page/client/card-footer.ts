/** The lower edge of the card, where an invitation is answered. */
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { PageEvent } from '../shared/wire.ts';
import type { Context } from './context.ts';

export interface Answers {
  respond(response: 'accepted' | 'declined' | 'tentative'): void;
}

export function cardFooter(
  { words }: Context,
  event: PageEvent,
  acts: Answers,
): Described | undefined {
  const { mine } = event;
  if (mine === undefined) return undefined;
  const answer = (id: string, text: string, response: 'accepted' | 'declined' | 'tentative') =>
    h(
      'button',
      {
        id,
        class: mine === response ? 'answer chosen' : 'answer',
        'aria-pressed': String(mine === response),
        onclick: () => acts.respond(response),
      },
      h('span', {}, text),
    );
  return h(
    'div',
    { class: 'card-footer', jsname: 'bGNmX' },
    h('span', { class: 'card-strong' }, words.going),
    h(
      'div',
      { class: 'answers', role: 'group', 'aria-label': words.going },
      answer('xRsvpYesBu', words.yes, 'accepted'),
      answer('xRsvpNoBu', words.no, 'declined'),
      answer('xRsvpMaybeBu', words.maybe, 'tentative'),
    ),
  );
}
