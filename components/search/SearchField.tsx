import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { IconButton } from '../ui/IconButton.tsx';
import '../ui/field.css';
import './search.css';

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  /** The id of the list of hits; absent while there is none. */
  readonly listId: string | undefined;
  /** The id of the hit that Enter opens. */
  readonly activeId: string | undefined;
  readonly onType: (text: string) => void;
  /** An arrow was pressed: to the next hit, or the one before. */
  readonly onMove: (step: 1 | -1) => void;
  readonly onEnter: () => void;
  /** Escape in the empty field. */
  readonly onLeave: () => void;
}

/** Where one types: the arrows move through the hits, Enter opens one, Escape clears, then leaves. */
export function SearchField({ field, typed, listId, activeId, ...on }: SearchFieldProps) {
  function onKeyDown(event: KeyboardEvent): void {
    // While a character is being composed, all these keys belong to that.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') on.onMove(1);
    else if (event.key === 'ArrowUp') on.onMove(-1);
    else if (event.key === 'Enter') on.onEnter();
    else if (event.key !== 'Escape') return;
    else if (typed === '') on.onLeave();
    else on.onType('');
    event.preventDefault();
  }

  return (
    <div class="search-field">
      <input
        ref={field}
        class="field-input search-input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        placeholder={i18n.t('search.placeholder')}
        aria-label={i18n.t('search.label')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeId}
        onInput={(event) => on.onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <IconButton
          label={i18n.t('search.clear')}
          icon="close"
          small
          onClick={() => {
            on.onType('');
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
