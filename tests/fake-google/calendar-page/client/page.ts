/** The page as a whole: its parts, and what passes between them. */
import type { View } from '../shared/place.ts';
import type { Probe } from '../shared/probe.ts';
import type {
  Boot,
  Command,
  CommandReply,
  Fields,
  Listing,
  PageEvent,
  Scope,
} from '../shared/wire.ts';
import { wordsOf } from '../shared/words/words.ts';
import { Bubbles } from './bubbles.ts';
import { useSeed } from './build.ts';
import { Calls } from './calls.ts';
import { Card } from './card.ts';
import { churnChips } from './chip-churn.ts';
import type { Context, Draft, Shown, Toast } from './context.ts';
import { askScope, confirmUpon, leaveHiddenDialogs } from './dialogs.ts';
import { Dragging } from './drag.ts';
import { EditPage } from './edit-page.ts';
import { trapFocus, wrapFocus } from './focus-trap.ts';
import { openOnClick } from './grid-clicks.ts';
import { Header } from './header.ts';
import { Host } from './host.ts';
import { Navigation } from './navigation.ts';
import { showWhenOffline } from './offline-bar.ts';
import { closeOnOutsidePress } from './outside-click.ts';
import { SettingsMenu } from './settings-menu.ts';
import { shortcutsOf } from './shortcut-keys.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { calm } from './storm.ts';
import { ThemeSwitch } from './theme.ts';
import { Toasts } from './toast.ts';
import { Work } from './work.ts';

class Page implements Context {
  readonly boot: Boot;
  readonly words;
  readonly locale;
  readonly zone;
  behaviours;
  readonly #began = performance.now();
  readonly #calls: Calls;
  readonly #toasts: Toasts;
  readonly #navigation: Navigation;
  readonly #host: Host;
  readonly #card: Card;
  readonly #bubbles: Bubbles;
  readonly #work: Work;
  /** What the grid was drawn of, and cards are opened of. */
  #listing: Listing = { events: [], tasks: [] };

  constructor(boot: Boot) {
    this.boot = boot;
    this.locale = boot.locale;
    this.words = wordsOf(boot.locale);
    this.zone = boot.zone;
    this.behaviours = boot.behaviours;
    this.#calls = new Calls(boot.user);
    this.#toasts = new Toasts(this.words);
    this.#navigation = new Navigation(this);
    this.#work = new Work(this);
    this.#host = new Host(this, byId('YPCqFe'));
    const popups = byId('yDmH0d');
    leaveHiddenDialogs(this, popups);
    this.#card = new Card(this, popups, {
      edit: ({ eventId }) => this.edit(eventId),
      remove: (event) => void this.#work.remove(event),
      respond: (event, response) => void this.#work.respond(event, response),
      wrapFocus: (dialog, end) => wrapFocus(this, dialog, end),
    });
    this.#bubbles = new Bubbles(this, popups, {
      create: (fields) => void this.#work.create(fields),
    });
  }

  /** Listens to everything, and shows what the address says. */
  async begin(): Promise<void> {
    const grid = byId('YPCqFe');
    const popups = byId('yDmH0d');
    const theme = new ThemeSwitch(this);
    const settings = new SettingsMenu(this, theme, (changes) => {
      void this.#calls.setBehaviours(changes);
    });
    const work = {
      create: () => this.edit(),
      settings: () => settings.toggle(),
      shows: () => this.#navigation.shows,
      open: () => this.#card.event,
      remove: (event: PageEvent) => void this.#work.remove(event),
    };
    const dragging = new Dragging(this, grid, (event, moved) => void this.#work.move(event, moved));
    openOnClick(this, grid, dragging);
    closeOnOutsidePress(this, () => Boolean(this.#card.event) || this.#bubbles.isOpen, popups);
    trapFocus(this, () => this.#card.dialog);
    popups.addEventListener('keydown', ({ key }) => key === 'Escape' && this.closeCard());
    const keys = listenForShortcuts(this, shortcutsOf(this, work));
    showWhenOffline(this.words);
    churnChips(this, grid);
    document.addEventListener('visibilitychange', () => !document.hidden && void this.refresh());
    window.addEventListener('resize', () => this.#resized());
    const probe: Probe = {
      keys,
      refresh: () => this.refresh(),
      calm,
      flipTheme: () => theme.flip(),
    };
    Object.assign(globalThis, { fakeCalendar: probe });
    await this.#navigation.begin({
      host: this.#host,
      header: new Header(this, work),
      editPage: this.#makeEditPage(),
      eventNamed: (eventId) => this.#eventNamed(eventId),
    });
  }

  now(): Temporal.ZonedDateTime {
    const gone = Math.round(performance.now() - this.#began);
    const now = Temporal.Instant.from(this.boot.now).add({ milliseconds: gone });
    return now.toZonedDateTimeISO(this.zone);
  }

  go(view: View, date?: Temporal.PlainDate): void {
    this.#navigation.go(view, date);
  }

  edit(eventId?: string, fields: Fields = {}): void {
    this.#navigation.edit(eventId, fields);
  }

  leaveEditing(): void {
    this.#navigation.leaveEditing();
  }

  open(shown: Shown, anchor: Element): void {
    if (shown.kind === 'task') {
      this.#card.close();
      if (this.behaviours.otherBubbles.on) this.#bubbles.openTask(shown.task, anchor);
      return;
    }
    this.#bubbles.close();
    this.#card.open(shown.event, anchor);
    const { on, confirmAfterMs } = this.behaviours.leftovers;
    if (on && confirmAfterMs > 0) setTimeout(() => void confirmUpon(this), confirmAfterMs);
  }

  draft(draft: Draft, anchor: Element): void {
    this.#card.close();
    this.#bubbles.openDraft(draft, anchor);
  }

  closeCard(): void {
    this.#card.close();
    this.#bubbles.close();
  }

  async list(from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Listing> {
    try {
      const { events, tasks } = await this.#calls.list(from, until);
      this.#listing = { events: [...events, ...this.#work.pending], tasks };
    } catch {
      // What is known stays on the screen.
      this.say({ text: this.words.couldNotLoad });
    }
    return this.#listing;
  }

  async send(command: Command): Promise<CommandReply> {
    return this.#calls.send(command);
  }

  async refresh(): Promise<void> {
    if (this.#navigation.isEditing) return;
    await this.#host.show(this.#navigation.shows);
    const open = this.#card.event;
    const fresh = this.#listing.events.find(({ eventId }) => eventId === open?.eventId);
    if (fresh) this.#card.redraw(fresh);
  }

  say(toast: Toast): void {
    this.#toasts.say(toast);
  }

  askScope(title: string): Promise<Scope | undefined> {
    return askScope(this, title);
  }

  #makeEditPage(): EditPage {
    return new EditPage(this, {
      save: async (event, fields) => {
        if (await this.#work.save(event, fields)) this.leaveEditing();
      },
      remove: (event) => {
        this.leaveEditing();
        void this.#work.remove(event);
      },
      leave: () => this.leaveEditing(),
    });
  }

  async #eventNamed(eventId: string): Promise<PageEvent | undefined> {
    const known = this.#listing.events.find((event) => event.eventId === eventId);
    return known ?? this.#calls.event(eventId).catch(() => undefined);
  }

  #resized(): void {
    const { on, repositionMs } = this.behaviours.animation;
    if (on) setTimeout(() => this.#card.position(), repositionMs);
    else this.#card.position();
    if (this.#navigation.shows.view === 'month') void this.refresh();
  }
}

function byId(id: string): HTMLElement {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof HTMLElement)) throw new Error(`The server has sent no #${id}`);
  return element;
}

/** Makes the server's shell a living page. */
export function startPage(boot: Boot): void {
  useSeed(boot.seed);
  void new Page(boot).begin();
}
