import type { ComponentChild, ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddLine } from './AddLine.tsx';
import { Button } from './Button.tsx';
import { ItemList, type ItemListProps } from './ItemList.tsx';
import './item-section.css';
import './section.css';

/** The line for more. */
export interface Adding {
  /** The button's words, seen. */
  readonly words: string;
  /** What is added, and to what, for the button (it begins with its words) and the line. */
  readonly label: string;
  readonly placeholder?: string;
  /** What was being written when the view closed. */
  readonly draft?: string;
  /** Each change of what is written, to be kept. */
  readonly onDraft?: (text: string) => void;
  readonly onAdd: (text: string) => void;
  /** Several lines were pasted; gives what stays in the line. */
  readonly onLines?: (text: string) => string;
  /** What is understood of what is being written. */
  readonly under?: (text: string) => ComponentChild;
}

export interface ItemSectionProps<Item> extends Omit<
  ItemListProps<Item>,
  'total' | 'onSorting' | 'otherwise'
> {
  readonly title: string;
  readonly adding?: Adding;
  /** Stands at the end of the title's line. */
  readonly action?: ComponentChildren;
  /** Shown instead of the rows when there are none and none is being added. */
  readonly empty?: ComponentChildren;
  /** How many are shown before "+2 more". */
  readonly limit?: number;
  /** The key of an item that was looked for: shown, wherever it stands. */
  readonly sought?: string | undefined;
}

/** A titled list that is worked on, with a line for more. Three items, then "+2 more". */
export function ItemSection<Item>(props: ItemSectionProps<Item>) {
  const { title, adding, action, empty, limit = 3, items, ...list } = props;
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(adding?.draft ?? '');
  const section = useRef<HTMLElement>(null);
  const id = useId();
  const writing = adding !== undefined && (open || text !== '');
  const foldable = items.length > limit + 1;
  const isSought = items.slice(limit).some((item) => props.itemKey(item) === props.sought);
  const shown = all || isSought || !foldable ? items : items.slice(0, limit);
  const focusHead = (): HTMLElement | null | undefined => section.current?.querySelector('button');

  function write(next: string): void {
    setText(next);
    adding?.onDraft?.(next);
  }

  return (
    <section class="section" aria-labelledby={id} ref={section}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {title}
        </h2>
        <div class="section-actions">
          {adding !== undefined && (
            <Button
              kind="quiet"
              small
              icon="add"
              label={adding.label}
              onClick={() => {
                setAll(true);
                setOpen(true);
                // Where the line is open already, the focus is all there is to give.
                section.current?.querySelector<HTMLElement>('.add-line-input')?.focus();
              }}
            >
              {adding.words}
            </Button>
          )}
          {action}
        </div>
      </div>
      {items.length === 0 && !writing && empty !== undefined && (
        <div class="section-empty">{empty}</div>
      )}
      <ItemList
        {...list}
        items={shown}
        total={items.length}
        onSorting={() => setAll(true)}
        otherwise={focusHead}
      />
      {foldable && (
        <button class="section-more" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('ui.fewer') : i18n.t('ui.more', [items.length - limit])}
        </button>
      )}
      {writing && (
        <AddLine
          label={adding.label}
          text={text}
          onText={write}
          onAdd={(line) => {
            setAll(true);
            adding.onAdd(line);
            write('');
          }}
          {...(adding.placeholder !== undefined && { placeholder: adding.placeholder })}
          {...(adding.onLines && { onLines: adding.onLines })}
          focusFirst={open}
          onLeave={() => {
            setOpen(false);
            focusHead()?.focus();
          }}
        >
          {adding.under?.(text)}
        </AddLine>
      )}
    </section>
  );
}
