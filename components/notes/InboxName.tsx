import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { completions } from '../../utils/domain/quick-note.ts';
import { NameCompletion } from './NameCompletion.tsx';
import '../ui/field.css';

export interface InboxNameProps {
  readonly people: readonly KnownPerson[];
  /** The letters that were typed already. */
  readonly typed: string;
  readonly onTake: (person: KnownPerson) => void;
  /** Nobody was named after all. `byKey`: the focus goes back to where it came from. */
  readonly onClose: (byKey: boolean) => void;
}

/** Whose note it is, by name: arrows choose, Enter or Tab takes, Escape gives up. */
export function InboxName({ people, typed, onTake, onClose }: InboxNameProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(typed);
  const [active, setActive] = useState(0);
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const query = `@${text.replace(/^@/u, '')}`;
  const names = completions(query, query.length, people)?.people.slice(0, 6) ?? [];
  const open = names.length > 0;

  function onKeyDown(event: KeyboardEvent): void {
    // While a character is being composed, Enter and the arrows belong to that.
    if (event.isComposing) return;
    const { key } = event;
    const person = names[Math.min(active, names.length - 1)];
    if (key === 'Escape') onClose(true);
    else if (key === 'ArrowDown' && open) setActive((active + 1) % names.length);
    else if (key === 'ArrowUp' && open) setActive((active - 1 + names.length) % names.length);
    else if (person && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) onTake(person);
    else return;
    event.preventDefault();
  }

  return (
    <div class="inbox-name">
      <input
        ref={input}
        class="field-input"
        type="text"
        dir="auto"
        autocomplete="off"
        value={text}
        placeholder={i18n.t('inbox.whom')}
        aria-label={i18n.t('inbox.whom')}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? `${id}-names` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-names-${active}` : undefined}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onClose(false)}
      />
      {open && <NameCompletion id={`${id}-names`} people={names} active={active} onTake={onTake} />}
    </div>
  );
}
