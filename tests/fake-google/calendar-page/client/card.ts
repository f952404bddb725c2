/** The card's life: opened, rebuilt in a storm, passed on to the next event, closed. */
import { h } from '../shared/markup.ts';
import type { PageEvent } from '../shared/wire.ts';
import { build, follow } from './build.ts';
import type { Foreign } from './build.ts';
import { placeCard } from './card-place.ts';
import { churn, stormOf } from './card-storm.ts';
import type { Storm } from './card-storm.ts';
import { chipNamed } from './chips.ts';
import { describeDetails, describeDialog } from './card-tree.ts';
import type { CardActs, Stage } from './card-tree.ts';
import type { Context } from './context.ts';
import { later, planStorm, playStorm } from './storm.ts';

/** The wide column the dialog stands in: things beside the dialog's own squeeze it. */
interface Nodes {
  readonly column: HTMLElement;
  readonly dialog: HTMLElement;
}

/** What the card needs of those who can do something about its event. */
export interface CardWork {
  edit(event: PageEvent): void;
  remove(event: PageEvent): void;
  respond(event: PageEvent, response: 'accepted' | 'declined' | 'tentative'): void;
  wrapFocus(dialog: HTMLElement, end: 'first' | 'last'): void;
}

export class Card {
  readonly #context: Context;
  readonly #host: HTMLElement;
  readonly #work: CardWork;
  /** Events whose card was open before in this session of the page. */
  readonly #known = new Set<string>();
  #nodes: Nodes | undefined;
  /** A card that was hidden, and is not used again. */
  #remnant: Element | undefined;
  #event: PageEvent | undefined;
  #anchor: Element | undefined;
  /** Ends what is still to come for the event that is open. */
  #life = new AbortController();

  constructor(context: Context, host: HTMLElement, work: CardWork) {
    this.#context = context;
    this.#host = host;
    this.#work = work;
  }

  /** The event whose card is open. */
  get event(): PageEvent | undefined {
    return this.#event;
  }

  /** The dialog of the open card. */
  get dialog(): HTMLElement | undefined {
    return this.#event && this.#nodes?.dialog;
  }

  open(event: PageEvent, anchor: Element): void {
    if (this.#event?.eventId === event.eventId) return;
    const { reusing } = this.#context.behaviours;
    const isPassedOn = this.#event !== undefined && reusing.on;
    if (!reusing.on) this.#leave();
    this.#life.abort();
    this.#life = new AbortController();
    this.#event = event;
    this.#anchor = anchor;
    if (isPassedOn) later(reusing.afterMs, () => this.#begin(event), this.#life.signal);
    else this.#begin(event);
  }

  /** Draws the open card again, after its event has changed. */
  redraw(event: PageEvent): void {
    this.#event = event;
    this.#known.add(event.eventId);
    this.#draw(event, 'full', 'kept');
  }

  close(): void {
    const nodes = this.#nodes;
    const anchor = this.#anchor;
    if (!this.#event || !nodes) return;
    this.#life.abort();
    this.#event = undefined;
    this.#anchor = undefined;
    const hadFocus = nodes.dialog.contains(document.activeElement);
    const { hiding, animation } = this.#context.behaviours;
    if (animation.on) nodes.dialog.style.opacity = '0';
    if (!hiding.on) this.#nodes = undefined;
    const end = () => {
      // Opened again meanwhile.
      if (this.#event && this.#nodes === nodes) return;
      if (hiding.on) nodes.column.style.display = 'none';
      else nodes.column.remove();
    };
    if (hiding.afterMs > 0) setTimeout(end, hiding.afterMs);
    else end();
    if (hadFocus && anchor instanceof HTMLElement && anchor.isConnected) anchor.focus();
  }

  /** Finds a place beside what was pressed. */
  position(): void {
    const name = this.#event?.eventId;
    if (!this.#nodes || name === undefined) return;
    // The grid may have been drawn again since.
    if (!this.#anchor?.isConnected) this.#anchor = chipNamed(name) ?? this.#anchor;
    const { column, dialog } = this.#nodes;
    const box = this.#anchor?.isConnected ? this.#anchor.getBoundingClientRect() : undefined;
    if (!box) return;
    const card = { width: dialog.offsetWidth, height: dialog.offsetHeight };
    const { left, top } = placeCard(box, card, { width: innerWidth, height: innerHeight });
    column.style.left = `${left}px`;
    column.style.top = `${top}px`;
  }

  /** The next card has nodes of its own; of those that are hidden the last ones stay. */
  #leave(): void {
    if (this.#event) this.#nodes?.column.remove();
    else if (this.#nodes) {
      this.#remnant?.remove();
      this.#remnant = this.#nodes.column;
    }
    this.#nodes = undefined;
  }

  /** From here on what is on the screen is this event's. */
  #begin(event: PageEvent): void {
    const { behaviours } = this.#context;
    const isKnown = this.#known.has(event.eventId);
    this.#known.add(event.eventId);
    const storm = stormOf(behaviours);
    const isStormy = !isKnown && storm !== undefined;
    this.#draw(event, isStormy ? 'skeleton' : 'full', 'kept');
    this.#appear();
    const { signal } = this.#life;
    if (isStormy) this.#storm(event, storm);
    else if (isKnown && behaviours.reopening.on) {
      const { mutations, endMs } = behaviours.reopening;
      const gusts = planStorm({ mutations, peakMs: endMs / 2, endMs });
      playStorm(gusts, ({ count }) => churn(this.#nodes?.dialog, count), signal);
    }
    const { latePass } = behaviours;
    if (!isKnown && latePass.on) {
      later(
        latePass.atMs,
        () => {
          this.#draw(event, 'full', storm?.foreign ?? 'stripped');
          churn(this.#nodes?.dialog, latePass.mutations);
        },
        signal,
      );
    }
  }

  /** The first opening: bones, then all rows, and foreign nodes dealt with at the peak and the end. */
  #storm(event: PageEvent, storm: Storm): void {
    const { peakMs, endMs, foreign } = storm;
    const { signal } = this.#life;
    later(peakMs / 3, () => this.#draw(event, 'full', 'kept'), signal);
    playStorm(planStorm(storm), ({ count }) => churn(this.#nodes?.dialog, count), signal);
    for (const moment of [peakMs, endMs]) {
      later(moment, () => this.#draw(event, 'full', foreign), signal);
    }
  }

  #draw(event: PageEvent, stage: Stage, foreign: Foreign): void {
    const acts = this.#acts(event);
    const described = describeDialog(this.#context, event, stage, acts);
    if (!this.#nodes?.dialog.isConnected) {
      const dialog = build(described);
      const column = build(h('div', { class: 'card-host' }, h('div', { class: 'card-wide' })));
      column.firstElementChild?.append(dialog);
      this.#host.append(column);
      this.#nodes = { column, dialog };
    } else {
      const { dialog } = this.#nodes;
      follow(dialog, described, 'kept');
      // What is put into the dialog itself was seen to stay: only what lies deeper is rebuilt.
      const details = dialog.querySelector('#xDetDlg');
      if (details) follow(details, describeDetails(this.#context, event, stage, acts), foreign);
    }
    this.position();
  }

  #acts(event: PageEvent): CardActs {
    return {
      close: () => this.close(),
      edit: () => this.#work.edit(event),
      remove: () => this.#work.remove(event),
      respond: (response) => this.#work.respond(event, response),
      wrapFocus: (end) => {
        if (this.#nodes) this.#work.wrapFocus(this.#nodes.dialog, end);
      },
    };
  }

  #appear(): void {
    const nodes = this.#nodes;
    if (!nodes) return;
    const { column, dialog } = nodes;
    const isNew = column.style.display === 'none' || dialog.style.opacity !== '1';
    column.style.display = '';
    this.position();
    const { animation } = this.#context.behaviours;
    if (isNew && animation.on) {
      dialog.style.transition = '';
      dialog.style.opacity = '0';
      dialog.style.transform = 'translateY(12px)';
      // A frame later, so that there is something to move from.
      requestAnimationFrame(() => {
        dialog.style.transition = `opacity ${animation.ms}ms, transform ${animation.ms}ms`;
        rest(dialog);
      });
    } else rest(dialog);
    dialog.focus({ preventScroll: true });
  }
}

function rest(dialog: HTMLElement): void {
  dialog.style.opacity = '1';
  dialog.style.transform = 'none';
}
