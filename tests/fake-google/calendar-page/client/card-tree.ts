/** The card of an event, as a description: its ids are what others hold on to. */
import { icon } from '../shared/icons.ts';
import type { IconName } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import type { PageEvent } from '../shared/wire.ts';
import { cardFooter } from './card-footer.ts';
import { cardRows, whenRow } from './card-rows.ts';
import type { Context } from './context.ts';

export interface CardActs {
  close(): void;
  edit(): void;
  remove(): void;
  respond(response: 'accepted' | 'declined' | 'tentative'): void;
  /** A sentinel at one end got the focus. */
  wrapFocus(end: 'first' | 'last'): void;
}

/** How far the card has been built. */
export type Stage = 'skeleton' | 'full';

export function describeDialog(
  context: Context,
  event: PageEvent,
  stage: Stage,
  acts: CardActs,
): Described {
  return h(
    'div',
    {
      role: 'dialog',
      class: 'dialog',
      jsname: 'ssXDle',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'data-is-adaptive': 'true',
      'data-position': '1',
      'data-cancelids': 'i1',
      'data-last-opened-height': '0',
      'aria-modal': 'true',
      'aria-labelledby': 'rAECCd',
      tabindex: '-1',
    },
    sentinel(() => acts.wrapFocus('last')),
    h(
      'span',
      { jsname: 'bN97Pc', jsslot: true, class: 'dialog-slot' },
      describeDetails(context, event, stage, acts),
    ),
    sentinel(() => acts.wrapFocus('first')),
  );
}

/** What of the dialog is the event's. */
export function describeDetails(
  context: Context,
  event: PageEvent,
  stage: Stage,
  acts: CardActs,
): Described {
  return h(
    'div',
    {
      id: 'xDetDlg',
      'data-eventid': event.eventId,
      'data-open-edit-note': '',
      'data-origin': '1',
      'data-actions-expanded': 'false',
      'data-inferred-join-method': '',
      'data-disable-meeting-brief': event.guests.length > 1 ? 'false' : 'true',
      'data-keyboardactiontype': '0;1',
      jslog: `35389; 2:["${event.id}","${context.boot.email}",null,null,"${event.meetCode ?? ''}"]`,
      jsaction: 'keydown:dGvHxe; click:wmKgZb',
      class: 'details',
    },
    column(context, event, stage, acts),
  );
}

function sentinel(onfocus: () => void): Described {
  return h('div', { tabindex: '0', 'aria-hidden': 'true', jsaction: 'focus:zf6nrc', onfocus });
}

function column(context: Context, event: PageEvent, stage: Stage, acts: CardActs): Described {
  const header = h(
    'div',
    { class: 'card-header' },
    h('div', { class: 'card-toolbar' }, tools(context, event, acts)),
  );
  const rows = stage === 'full' ? cardRows(context, event, acts) : [whenRow(context, event)];
  const content = h('div', { class: 'card-content', jsname: 'sV9x3c', tabindex: '-1' }, rows);
  const footer = stage === 'full' ? cardFooter(context, event, acts) : undefined;
  // Two ways of laying the blocks were seen.
  if (!context.behaviours.nesting.on)
    return h('div', { class: 'card-column' }, header, content, footer);
  return h(
    'div',
    { class: 'card-column' },
    header,
    h('div', { class: 'card-block' }, h('div', { class: 'card-block' }, content), footer),
  );
}

function tools({ words }: Context, event: PageEvent, acts: CardActs): readonly Described[] {
  const tool = (name: IconName, label: string, onclick: () => void, id?: string) =>
    h(
      'button',
      { ...(id && { id }), class: 'icon-button', 'aria-label': label, onclick },
      icon(name),
    );
  return [
    ...(event.mayEdit ? [tool('pencil', words.edit, acts.edit, 'xDetDlgEditBu')] : []),
    tool('bin', words.remove, acts.remove, 'xDetDlgDelBu'),
    ...(event.guests.length > 1 ? [tool('mail', words.mail, () => undefined)] : []),
    tool('dots', words.options, () => undefined),
    tool('close', words.close, acts.close, 'xDetDlgCloseBu'),
  ];
}
