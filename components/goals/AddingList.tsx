import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddLine } from '../ui/AddLine.tsx';
import { Button } from '../ui/Button.tsx';
import { ItemList } from '../ui/ItemList.tsx';
import './goals.css';

export interface AddingListProps<Item> {
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly children: (item: Item) => ComponentChild;
  readonly onDelete: (item: Item) => void;
  /** What is added: the button's words, and the line's name. */
  readonly label: string;
  readonly placeholder: string;
  /** What was being written when the view closed. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onAdd: (text: string) => void;
  /** Under the line while something is written. */
  readonly under?: ComponentChild;
  /** How many are shown before "+2 more"; all of them by default. */
  readonly limit?: number;
}

/** A list without a title of its own; the line for more is below it. */
export function AddingList<Item>(props: AddingListProps<Item>) {
  const { items, limit = items.length } = props;
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(props.draft);
  const root = useRef<HTMLDivElement>(null);
  const backRef = useRef(false);
  const writing = open || text !== '';
  const foldable = items.length > limit + 1;
  const button = (): HTMLElement | null | undefined =>
    root.current?.querySelector<HTMLElement>('.adding-button > button, .add-line-input');

  function write(next: string): void {
    setText(next);
    props.onDraft(next);
  }

  return (
    <div class="adding-list" ref={root}>
      <ItemList
        items={all || !foldable ? items : items.slice(0, limit)}
        itemKey={props.itemKey}
        onDelete={props.onDelete}
        otherwise={button}
      >
        {(item) => props.children(item)}
      </ItemList>
      {foldable && (
        <button class="section-more" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('ui.fewer') : i18n.t('ui.more', [items.length - limit])}
        </button>
      )}
      {writing ? (
        <AddLine
          label={props.label}
          placeholder={props.placeholder}
          text={text}
          onText={write}
          onAdd={(line) => {
            props.onAdd(line);
            write('');
          }}
          focusFirst={open}
          onLeave={() => {
            // What is written stays, in sight.
            backRef.current = text === '';
            setOpen(false);
          }}
        >
          {props.under}
        </AddLine>
      ) : (
        <div class="adding-button" ref={(element) => giveBack(element, backRef)}>
          <Button kind="quiet" small icon="add" onClick={() => setOpen(true)}>
            {props.label}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The line was left by a key: its button has the focus again. */
function giveBack(element: HTMLElement | null, backRef: { current: boolean }): void {
  if (!element || !backRef.current) return;
  backRef.current = false;
  element.querySelector('button')?.focus();
}
