/** Somebody's topics, shown, with everything ordinary filled in. */
import { screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Agenda, type AgendaProps } from '../../components/agenda/Agenda.tsx';
import type { Template, Topic } from '../../utils/domain/record-types.ts';
import { ME, NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

const WRITTEN = { account: ME, createdAt: NOW, updatedAt: NOW, version: { here: 1 } };

/** An open topic, called by its id. */
export function topic(
  id: string,
  side: Topic['side'],
  order = 0,
  more: Partial<Topic> = {},
): Topic {
  return { ...WRITTEN, id, personId: 'p-ana', side, text: id, order, state: 'open', ...more };
}

export function template(name: string, more: Partial<Template> = {}): Template {
  return { ...WRITTEN, id: name, name, side: 'mine', topics: [`${name} 1`, `${name} 2`], ...more };
}

export const TOPICS: readonly Topic[] = [
  topic('Desk', 'mine', 2),
  topic('Rota', 'mine', 0),
  topic('Praise', 'mine', 1),
  topic('Budget', 'theirs', 0),
];

/** Shows it; `again` with other topics, in place. */
export function agenda(topics: readonly Topic[] = TOPICS, props: Partial<AgendaProps> = {}) {
  const given = {
    onAdd: vi.fn<AgendaProps['onAdd']>(),
    onMove: vi.fn<AgendaProps['onMove']>(),
    onSide: vi.fn<AgendaProps['onSide']>(),
    onTick: vi.fn<AgendaProps['onTick']>(),
    onDrop: vi.fn<AgendaProps['onDrop']>(),
    onConflict: vi.fn<AgendaProps['onConflict']>(),
    onCopy: vi.fn<AgendaProps['onCopy']>(),
    onDraft: vi.fn(),
  };
  const templateActions = { onSave: vi.fn(), onRename: vi.fn(), onDelete: vi.fn() };
  const onSave = vi.fn((_: string, text: string) =>
    Promise.resolve({ text, version: { here: 2 } }),
  );
  const onSaveText = vi.fn<AgendaProps['onSaveText']>(() => onSave);
  const element = (all: readonly Topic[]) => (
    <Agenda
      name="Ana"
      topics={all}
      {...given}
      onSaveText={onSaveText}
      templates={[]}
      templateActions={templateActions}
      {...props}
    />
  );
  const { again } = show(element(topics));
  return {
    ...given,
    templateActions,
    onSave,
    onSaveText,
    again: (all: readonly Topic[]) => again(element(all)),
  };
}

export function checkbox(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('checkbox', { name });
}

/** The topics of a side, as they stand there. */
export function shown(title: string): string[] {
  const section = screen.getByRole('region', { name: title });
  return [...section.querySelectorAll<HTMLTextAreaElement>('[data-record] textarea')].map(
    ({ value }) => value,
  );
}
