/** The guests in the card: all, a few, or none of them, as the list is long. */
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { icon } from '../shared/icons.ts';
import type { PageEvent, PageGuest } from '../shared/wire.ts';
import type { Context } from './context.ts';

/** Longer lists are not in the card at all. */
const most = 20;
/** Longer lists are folded until asked for. */
const folded = 8;

export function guestRow(
  context: Context,
  event: PageEvent,
  acts: { edit(): void },
): Described | undefined {
  const { words } = context;
  const people = event.guests.filter(({ isRoom }) => !isRoom);
  if (people.length === 0 && !event.guestsAreHidden) return undefined;
  const isTooLong = people.length > most || event.guestsAreHidden;
  const show = (press: Event) => {
    const rows = press.target instanceof Element && press.target.nextElementSibling;
    if (rows instanceof HTMLElement) rows.hidden = !rows.hidden;
    else acts.edit();
  };
  return h(
    'div',
    { class: 'card-row' },
    h('div', { class: 'card-icon', 'aria-hidden': 'true' }, icon('people')),
    h(
      'div',
      { id: 'xDetDlgAtt', class: 'card-cell' },
      h('span', { class: 'hidden-words' }, words.label.guests),
      h('span', {}, words.guests(people.length)),
      h('span', { class: 'card-small' }, countWords(context, people)),
      event.guestsAreHidden
        ? h('span', { class: 'card-small' }, words.guestsHidden)
        : people.length > folded &&
            h('button', { class: 'link-button', onclick: show }, words.showGuests),
      !isTooLong && list(context, people),
    ),
  );
}

function countWords({ words }: Context, people: readonly PageGuest[]): string {
  const kinds = ['accepted', 'declined', 'tentative', 'needsAction'] as const;
  return kinds
    .map(
      (kind) =>
        [people.filter(({ response }) => response === kind).length, words.counts[kind]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function list(context: Context, people: readonly PageGuest[]): Described {
  const isFolded = people.length > folded;
  const ordered = people.toSorted((a, b) => Number(b.isOrganizer) - Number(a.isOrganizer));
  return h(
    'div',
    { role: 'tree', class: 'guests', ...(isFolded && { 'data-folded': 'true', hidden: true }) },
    ordered.map((guest) => guestItem(context, guest)),
  );
}

const marks = { accepted: '✓', declined: '✕', tentative: '?', needsAction: '' } as const;

/** One guest, in the card and in the edit page. */
export function guestItem(
  { words }: Context,
  guest: PageGuest,
  ...more: readonly Described[]
): Described {
  const { email, name, response, isOrganizer, isOptional } = guest;
  const shown = name ?? email;
  const label = [
    shown,
    words.attending[response],
    ...(isOptional ? [words.optional] : []),
    ...(isOrganizer ? [words.organizer] : []),
  ].join(words.separator);
  return h(
    'div',
    { role: 'treeitem', tabindex: '-1', class: 'guest', 'data-email': email, 'aria-label': label },
    h(
      'div',
      { class: `guest-photo hue-${hueOf(email)}`, 'aria-hidden': 'true' },
      h('span', {}, shown.slice(0, 1).toUpperCase()),
      marks[response]
        ? h('span', { class: `guest-mark mark-${response}` }, marks[response])
        : false,
    ),
    h(
      'div',
      { class: 'guest-text' },
      h('span', {}, shown),
      isOrganizer && h('span', { class: 'card-small' }, words.organizer),
      isOptional && h('span', { class: 'card-small' }, words.optional),
    ),
    ...more,
  );
}

/** One of six colours for a guest without a photo. */
function hueOf(email: string): number {
  return new TextEncoder().encode(email).reduce((sum, byte) => sum + byte, 0) % 6;
}
