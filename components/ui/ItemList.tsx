import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dragRow } from './dragging.ts';
import { Icon } from './Icon.tsx';
import { useKeptFocus } from './kept-focus.ts';
import type { MenuItem } from './Menu.tsx';
import { useKeys } from './use-keys.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './item-list.css';

/** What a row of a list that is sorted by hand gets. */
export interface Sorting {
  /** To be put where the row can be grabbed. */
  readonly grip: ComponentChild;
  /** "Move up", "Move down", where there is somewhere to go. */
  readonly menu: readonly MenuItem[];
}

export interface ItemListProps<Item> {
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly children: (item: Item, sorting: Sorting | undefined) => ComponentChild;
  /** How many there are in all, where not all are shown. */
  readonly total?: number;
  /** The user gives an item another place, counted from 0. Without it there is no sorting. */
  readonly onMove?: (item: Item, toIndex: number) => void;
  /** Sorting begins: what is folded away should be shown. */
  readonly onSorting?: () => void;
  /** Delete was pressed on a row, outside of its text fields. */
  readonly onDelete?: (item: Item) => void;
  /** What gets the focus when the focused row goes and no other is left. */
  readonly otherwise?: () => HTMLElement | null | undefined;
}

/**
 * Rows that are worked on. Arrows go from check box to check box, Delete removes; where they are
 * sorted by hand, a grip drags them and Alt with an arrow moves them. The focus stays with its row.
 */
export function ItemList<Item>(props: ItemListProps<Item>) {
  const { itemKey, onMove, total = props.items.length } = props;
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const { items, arrange } = useArranged(props.items, itemKey);
  useKeptFocus(list, props.otherwise);

  function move(from: number, to: number): void {
    const item = items[from];
    if (item === undefined || to < 0 || to >= total || to === from) return;
    props.onSorting?.();
    arrange(from, to);
    setSaid(i18n.t('ui.movedTo', { place: to + 1, total }));
    onMove?.(item, to);
  }

  useKeys(list, (event, within) => {
    const rows = [...within.children];
    const place = rows.findIndex(
      (row) => event.target instanceof Node && row.contains(event.target),
    );
    const item = items[place];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (item === undefined || isInPopover(event.target)) return;
    if (step !== 0 && event.altKey && onMove) {
      event.preventDefault();
      move(place, place + step);
    } else if (step !== 0 && isCheckbox(event.target)) {
      event.preventDefault();
      rows[place + step]?.querySelector<HTMLElement>('[type=checkbox]')?.focus();
    } else if (event.key === 'Delete' && props.onDelete && !isText(event.target)) {
      event.preventDefault();
      props.onDelete(item);
    }
  });

  function sorting(place: number): Sorting | undefined {
    if (!onMove || total < 2) return undefined;
    return {
      grip: (
        <span
          class="item-grip"
          aria-hidden="true"
          title={i18n.t('ui.moveGrip')}
          onPointerDown={(event) => {
            if (!list.current) return;
            dragRow(event, list.current, { start: () => props.onSorting?.(), end: move });
          }}
        >
          <Icon name="grip" size={16} />
        </span>
      ),
      menu: [
        ...(place > 0
          ? [
              {
                label: i18n.t('ui.moveUp'),
                icon: 'up' as const,
                onSelect: () => move(place, place - 1),
              },
            ]
          : []),
        ...(place < total - 1
          ? [
              {
                label: i18n.t('ui.moveDown'),
                icon: 'down' as const,
                onSelect: () => move(place, place + 1),
              },
            ]
          : []),
      ],
    };
  }

  return (
    <>
      <ul class="item-list" ref={list} hidden={items.length === 0}>
        {items.map((item, place) => (
          <li
            key={itemKey(item)}
            aria-keyshortcuts={onMove && total > 1 ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          >
            {props.children(item, sorting(place))}
          </li>
        ))}
      </ul>
      {onMove && (
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      )}
    </>
  );
}

/** In milliseconds: moves of which some were taken back may be given as one, without an end. */
const ARRANGED_AT_MOST = 5_000;

/** What the user has made of an order. */
interface Arranged {
  /** The order it was made from, and each that came between, as they are given one by one. */
  readonly way: readonly string[];
  readonly keys: readonly string[];
}

/**
 * The items in the order in which the user has just put them, until that is given, or one that is
 * nobody's doing here: moving is seen at once, whatever keeping it takes, and whoever moves on before
 * the first move is kept moves on from what is seen.
 */
function useArranged<Item>(given: readonly Item[], itemKey: (item: Item) => string) {
  const [arranged, setArranged] = useState<Arranged>();
  const keys = given.map(itemKey);
  const seen = keys.join('\n');
  const order = arranged?.way.includes(seen) ? arranged.keys : keys;
  const byKey = new Map(given.map((item) => [itemKey(item), item]));
  useLayoutEffect(() => {
    // Over for good: undone, the order it was made from is given again, and is to be seen.
    setArranged((current) =>
      current?.way.includes(seen) && current.keys.join('\n') !== seen ? current : undefined,
    );
  }, [seen]);
  useEffect(() => {
    if (arranged === undefined) return undefined;
    const timer = setTimeout(() => setArranged(undefined), ARRANGED_AT_MOST);
    return () => clearTimeout(timer);
  }, [arranged]);
  return {
    items: order.flatMap((key) => byKey.get(key) ?? []),
    arrange(from: number, to: number): void {
      const moved = order[from];
      if (moved === undefined) return;
      const before = arranged?.way.includes(seen) ? arranged.way : [seen];
      const next = order.toSpliced(from, 1).toSpliced(to, 0, moved);
      setArranged({ way: [...before, order.join('\n')], keys: next });
    },
  };
}

function isCheckbox(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[type=checkbox]');
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('textarea, input:not([type=checkbox]), select')
  );
}

/** A menu's or a small form's keys are its own. */
function isInPopover(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[popover]') !== null;
}
