import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddLine } from '../ui/AddLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Section.tsx';
import './prep.css';

/** The line for one more. */
export interface PrepAdding {
  /** What is added, and to what. */
  readonly label: string;
  readonly placeholder?: string;
  /** What was being written when the card closed. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onAdd: (text: string) => void;
}

export interface PrepListProps<Item extends { readonly id: string }> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ComponentChild;
  /** Without it an empty list is not there. */
  readonly adding?: PrepAdding;
}

/** A titled list of the card: read, ticked and added to; it is changed and sorted in the panel. */
export function PrepList<Item extends { readonly id: string }>(props: PrepListProps<Item>) {
  const { title, items, adding } = props;
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  if (items.length === 0 && !adding) return null;
  const isWriting = adding !== undefined && (open || adding.draft !== '');
  return (
    <div class="prep-list" ref={list}>
      <Section
        title={title}
        items={items}
        itemKey={({ id }) => id}
        {...(adding && {
          empty: null,
          action: (
            <div class="section-actions">
              <Button
                kind="quiet"
                small
                icon="add"
                label={adding.label}
                onClick={() => {
                  setOpen(true);
                  // Where the line is open already, the focus is all there is to give.
                  list.current?.querySelector('textarea')?.focus();
                }}
              >
                {i18n.t('agenda.add')}
              </Button>
            </div>
          ),
        })}
      >
        {props.children}
      </Section>
      {isWriting && (
        <AddLine
          label={adding.label}
          text={adding.draft}
          onText={adding.onDraft}
          onAdd={(text) => {
            adding.onAdd(text);
            adding.onDraft('');
          }}
          onLeave={() => {
            setOpen(false);
            list.current?.querySelector('button')?.focus();
          }}
          focusFirst={open}
          {...(adding.placeholder !== undefined && { placeholder: adding.placeholder })}
        />
      )}
    </div>
  );
}
