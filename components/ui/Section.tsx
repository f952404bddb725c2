import type { ComponentChild, ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './section.css';

export interface SectionProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly children: (item: Item) => ComponentChild;
  /** How many are shown before "+2 more". */
  readonly limit?: number;
  /** One item over the limit is told, too, rather than shown: where three are all there may be. */
  readonly strict?: boolean;
  /** The number beside the title, where it says something. */
  readonly count?: number;
  /** Stands at the end of the title's line. */
  readonly action?: ComponentChildren;
  /** Shown instead of the list when there is nothing. Without it an empty section is not there. */
  readonly empty?: ComponentChildren;
  /** A class for the list, for columns its rows share. */
  readonly listClass?: string;
  /** The text before the list. */
  readonly intro?: ComponentChildren;
}

/** A titled list: three items, then "+2 more". One item over the limit is shown rather than told. */
export function Section<Item>(props: SectionProps<Item>) {
  const { items, limit = 3, strict = false, empty } = props;
  const [all, setAll] = useState(false);
  const id = useId();
  if (items.length === 0 && empty === undefined) return null;
  const foldable = items.length > (strict ? limit : limit + 1);
  const shown = all || !foldable ? items : items.slice(0, limit);
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {props.title}
          {props.count !== undefined && <span class="section-count"> {props.count}</span>}
        </h2>
        {props.action}
      </div>
      {props.intro !== undefined && <div class="section-intro">{props.intro}</div>}
      {items.length === 0 ? (
        <div class="section-empty">{empty}</div>
      ) : (
        <ul class={`section-list ${props.listClass ?? ''}`}>
          {shown.map((item) => (
            <li key={props.itemKey(item)}>{props.children(item)}</li>
          ))}
        </ul>
      )}
      {foldable && (
        <button class="section-more" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('ui.fewer') : i18n.t('ui.more', [items.length - limit])}
        </button>
      )}
    </section>
  );
}
