import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { documentMarkdown } from '../../components/look-back/document-markdown.ts';
import { LookBack } from '../../components/look-back/LookBack.tsx';
import { figureRows, ledgerRows } from '../../components/your-data/csv-tables.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { personDocument } from '../../utils/domain/person-document.ts';
import { at, meeting, NOW, person, ZONE } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';
import { show } from './show.tsx';

const ambience = { now: NOW, zone: ZONE, locale: 'en-GB' };
const day = (text: string) => at(`${text}T12:00:00Z`);
const source = {
  person: person({ strengths: 'Calm' }),
  notes: [
    note({ id: 's', kind: 'session', text: '- [x] plan', createdAt: day('2026-02-20') }),
    note({ id: 'c', kind: 'coaching', text: 'hesitates', createdAt: day('2026-02-20') }),
  ],
  topics: [topic({ text: 'Conference\nbudget' })],
  followUps: [
    followUp({ owner: 'them', due: '2026-03-12', createdAt: day('2026-02-21') }),
    followUp({ id: 'd', text: 'Sent', state: 'done', createdAt: day('2026-02-21') }),
  ],
  goals: [goal({ state: 'focus', nextStep: 'Ask first' })],
  sessions: [
    session({
      met: 'yes',
      minutes: 30,
      talk: { guess: 'most' },
      help: { asked: 'yes', answer: 'Fewer\nmeetings' },
      questions: [{ id: 'own', at: 1 }],
      startedAt: day('2026-02-20'),
    }),
  ],
  starts: new Map([['m', day('2026-02-20') - 60_000]]),
  questions: [ownQuestion({ id: 'own' })],
} as const;
const documentOf = (isWhole: boolean) => personDocument(source, { zone: ZONE, isWhole });

describe('a document as Markdown', () => {
  it('says everything in the order of time, and what was left out', () => {
    expect(documentMarkdown(documentOf(false), ambience)).toBe(
      `# Ana Ruiz

## Open now

- Conference budget
- [ ] Ana took on: Introduce her to the data team (due Thursday 12 March 2026)

## Goals

- Saying no to side requests (focus)
  Next step: Ask first

## Friday 20 February 2026

### One-on-one

Met for 30 min

How can I help you to be more successful?

> Fewer
> meetings

Asked:

- What would you teach the others?

### Session

- [x] plan

## Saturday 21 February 2026

### Ana took on

Introduce her to the data team (due Thursday 12 March 2026)

### I promised

Sent (done)

_Left out: 1 private note, 1 text about the person and who spoke in 1 one-on-one._
`.replaceAll(/(day) (\d)/g, '$1, $2'),
    );
  });
});

describe('looking back', () => {
  it('shows what is for me, or what can be shared, and prints', () => {
    const onSpan = vi.fn();
    const onPrint = vi.fn();
    const span = { from: '2025-10', until: '2026-03', isWhole: true };
    const page = (isWhole: boolean) => (
      <LookBack
        document={documentOf(isWhole)}
        span={{ ...span, isWhole }}
        onSpan={onSpan}
        onPrint={onPrint}
      />
    );
    const { again } = show(page(true));
    expect(screen.getByText('hesitates')).toBeTruthy();
    expect(screen.getByText('Calm')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('To share: no private notes'));
    expect(onSpan).toHaveBeenCalledExactlyOnceWith({ ...span, isWhole: false });
    again(page(false));
    expect(screen.queryByText('hesitates')).toBeNull();
    expect(screen.getByText(/^Left out: 1 private note/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01' } });
    expect(onSpan).toHaveBeenLastCalledWith({ ...span, isWhole: false, from: '2026-01' });
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

describe('tables', () => {
  const past = meeting({ start: NOW - 7 * 86_400_000 });
  const people = gatherPeople([person()], [past]);

  it('tell the ledger with what was said of it', () => {
    const moved = change({ id: 'c', preInstall: true });
    const said = explanation('c', { asker: 'them', reason: 'ill' });
    const [head = [], row = []] = ledgerRows([moved], [said], people, ZONE);
    expect(row).toHaveLength(head.length);
    expect(row).toEqual([
      'Ana Ruiz',
      'moved',
      '2026-03-03 10:00',
      '2026-03-03 10:30',
      '2026-03-04 10:00',
      '2026-03-04 10:30',
      '2026-03-02 11:00',
      '2026-03-02 12:00',
      'Ana Ruiz asked',
      'ill',
      '1',
    ]);
  });

  it('count what became of everybody’s sessions', () => {
    const [head = [], row = []] = figureRows(people, [], NOW, ZONE);
    expect(row).toHaveLength(head.length);
    expect(row.slice(0, 5)).toEqual(['Ana Ruiz', 'Report', '1', '30', '1']);
  });
});
