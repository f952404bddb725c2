import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import { AddLine } from '../ui/AddLine.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useKeptFocus } from '../ui/kept-focus.ts';
import { Menu } from '../ui/Menu.tsx';
import { closingItems } from './closing-items.ts';
import { Focus, type FocusProps } from './Focus.tsx';
import { focusTitle } from './goal-words.ts';
import '../ui/section.css';
import './goals.css';

export interface FocusSectionProps extends Omit<FocusProps, 'focus' | 'onEmptied'> {
  readonly focus: Goal | undefined;
  /** A new need, the focus at once. */
  readonly onChoose: (text: string) => void;
  readonly onEmptied: (focus: Goal, words: string) => void;
}

/** The one focus; without one, the rule and a line to choose one. */
export function FocusSection({ focus, onChoose, onEmptied, ...rest }: FocusSectionProps) {
  const [text, setText] = useState(rest.draftOf?.('focus') ?? '');
  const [open, setOpen] = useState(false);
  /** One was chosen here, and has not appeared yet. */
  const chosenRef = useRef(false);
  const section = useRef<HTMLElement>(null);
  const id = useId();
  useKeptFocus(section, () => section.current?.querySelector<HTMLElement>('.empty-action button'));

  useLayoutEffect(() => {
    if (focus === undefined || !chosenRef.current) return;
    chosenRef.current = false;
    section.current?.querySelector<HTMLElement>('.focus-step textarea')?.focus();
  }, [focus]);

  function write(next: string): void {
    setText(next);
    rest.onDraft?.('focus', next);
  }

  return (
    <section class="section" aria-labelledby={id} ref={section}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {focus ? focusTitle(focus, rest.today) : i18n.t('goals.focus')}
        </h2>
        {focus && (
          <Menu
            small
            label={i18n.t('goals.moreFocus')}
            items={[
              {
                label: i18n.t('goals.park'),
                icon: 'inbox',
                onSelect: () => rest.onState(focus, 'parked'),
              },
              ...closingItems(focus, rest),
            ]}
          />
        )}
      </div>
      <div>
        {focus && (
          <Focus
            {...rest}
            key={focus.id}
            focus={focus}
            onEmptied={(words) => onEmptied(focus, words)}
          />
        )}
      </div>
      {!focus && (
        <div class="section-empty">
          <EmptyState
            source={i18n.t('goals.focusSource')}
            action={
              open || text !== '' ? undefined : (
                <Button small icon="add" onClick={() => setOpen(true)}>
                  {i18n.t('goals.addFocus')}
                </Button>
              )
            }
          >
            {i18n.t('goals.focusEmpty', [rest.name])}
          </EmptyState>
        </div>
      )}
      {!focus && (open || text !== '') && (
        <AddLine
          label={i18n.t('goals.addFocus')}
          placeholder={i18n.t('goals.focusAsk', [rest.name])}
          text={text}
          onText={write}
          onAdd={(line) => {
            chosenRef.current = true;
            setOpen(false);
            write('');
            onChoose(line);
          }}
          focusFirst={open}
          onLeave={() => setOpen(false)}
        />
      )}
    </section>
  );
}
