import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { moveFocus } from './move-focus.ts';
import type { Option } from './Select.tsx';
import './tabs.css';

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** What belongs to the chosen tab. */
  readonly children: ComponentChildren;
}

/** Parts of a page of which one is in sight. Arrows, Home and End choose; Tab goes into the part. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, options, onChange, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div
        ref={list}
        class="tabs"
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (list.current) moveFocus(event, list.current, '[role=tab]');
        }}
      >
        {options.map((option) => {
          const chosen = option.value === value;
          return (
            <button
              key={option.value}
              id={`${id}-${option.value}`}
              class="tab"
              type="button"
              role="tab"
              aria-selected={chosen}
              aria-controls={`${id}-part`}
              tabIndex={chosen ? 0 : -1}
              onClick={() => onChange(option.value)}
              // What has the focus is in sight: nobody has to press twice.
              onFocus={() => {
                if (!chosen) onChange(option.value);
              }}
            >
              {option.label}
            </button>
          );
        })}
      </div>
      <div class="tab-part" id={`${id}-part`} role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
