import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { RulesSettings } from '../../components/settings/RulesSettings.tsx';
import { WaiversSettings } from '../../components/settings/WaiversSettings.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
import { STANDARD, THRESHOLD_NAMES, type Thresholds } from '../../utils/domain/thresholds.ts';
import { person } from '../domain/builders.ts';
import { show } from './show.tsx';

function rules(overrides: Partial<Thresholds> = {}) {
  const onChange = vi.fn();
  show(<RulesSettings thresholds={{ ...STANDARD, ...overrides }} onChange={onChange} />);
  return onChange;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });

describe('the rules', () => {
  it('are all there, each with its source and in one group', () => {
    rules();
    expect(screen.getAllByRole('spinbutton')).toHaveLength(THRESHOLD_NAMES.length);
    expect(screen.getAllByText('Where this comes from')).toHaveLength(THRESHOLD_NAMES.length);
    const about = field('Tolerance').getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = about.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(words).toMatch(/^% Our convention\. No trial of equal minutes was found/);
  });

  it('change when a number is entered, within its limits', () => {
    const onChange = rules();
    fireEvent.change(field('Notice'), { target: { value: '5' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith('noticeDays', 5);
    for (const value of ['0', '400', '']) {
      fireEvent.change(field('Notice'), { target: { value } });
      expect(screen.getByText('Possible is 1 to 28.')).toBeTruthy();
      expect(field('Notice').getAttribute('aria-invalid')).toBe('true');
    }
    fireEvent.change(field('Notice'), { target: { value: '7' } });
    expect(screen.queryByText('Possible is 1 to 28.')).toBeNull();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('go back to the standard, where they were changed', () => {
    const onChange = rules({ amberAt: 2.5 });
    const back = screen.getAllByRole('button', { name: /^Back to/ });
    expect(back).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Back to 1.5: Late' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('amberAt', null);
  });
});

describe('what is different with whom', () => {
  const people = gatherPeople(
    [
      person({
        waivers: [
          { flag: 'fairness', reason: 'Part-time', until: '2026-05-31' },
          { flag: 'cadence', reason: 'New starter', until: '2026-02-01' },
        ],
      }),
      person({ id: 'p-ben', name: 'Ben Okafor', emails: ['ben.okafor@acme.com'] }),
    ],
    [],
  );

  it('is listed with its day, and taken away', () => {
    const given = { onWaive: vi.fn(), onUnwaive: vi.fn() };
    show(<WaiversSettings people={people} {...given} />);
    expect(screen.getByText('Part-time, until 31 May')).toBeTruthy();
    expect(screen.getByText('New starter, until 1 Feb (over)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Ana Ruiz, Time' }));
    expect(given.onUnwaive.mock.calls[0]?.slice(1)).toEqual(['fairness']);
  });

  it('is added for somebody', () => {
    const given = { onWaive: vi.fn(), onUnwaive: vi.fn() };
    show(<WaiversSettings people={people} {...given} />);
    const change = (name: string, value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
    change('What is different', 'notice');
    change('With whom?', 'p-ben');
    const dialog = within(
      screen.getByRole('dialog', { name: 'Notice: what is different with Ben Okafor?' }),
    );
    fireEvent.input(dialog.getByLabelText('Why'), { target: { value: 'Shift work' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(given.onWaive).toHaveBeenCalledExactlyOnceWith(
      people.find(({ key }) => key === 'p-ben'),
      { rule: 'notice', reason: 'Shift work', until: '2026-06-02' },
    );
  });
});
