import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmStep } from '../../components/first-run/ConfirmStep.tsx';
import { ConnectStep, type ConnectStepProps } from '../../components/first-run/ConnectStep.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
import { BEN, meeting, NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

function connect(props: Partial<ConnectStepProps> = {}) {
  const given = {
    onConnect: vi.fn(),
    onSaveClientId: vi.fn(),
    onCopy: vi.fn(),
    onNext: vi.fn(),
    onWithoutCalendar: vi.fn(),
  };
  show(
    <ConnectStep
      connecting={false}
      clientId="1.apps.googleusercontent.com"
      ownClientId=""
      redirectUri="https://id.chromiumapp.org/"
      guideUrl="https://example.com/"
      extensionId="id"
      {...given}
      {...props}
    />,
  );
  return given;
}

describe('connecting', () => {
  it('cannot be started twice', () => {
    const given = connect({ connecting: true });
    fireEvent.click(screen.getByRole('button', { name: 'Waiting for Google…' }));
    expect(given.onConnect).not.toHaveBeenCalled();
  });

  it('always has a way on without a calendar', () => {
    const given = connect({ failure: 'blocked' });
    fireEvent.click(screen.getByRole('button', { name: 'Continue without calendar' }));
    expect(given.onWithoutCalendar).toHaveBeenCalledOnce();
  });

  it.each(['declined', 'blocked'] as const)('gives a note for the admin when %s', (failure) => {
    const given = connect({ failure });
    fireEvent.click(screen.getByRole('button', { name: 'Copy a note for your admin' }));
    expect(given.onCopy).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('1.apps.googleusercontent.com'),
    );
  });

  it('says what is missing of a partial grant, and tries again', () => {
    const given = connect({ failure: 'partial' });
    expect(screen.getByText('One permission is missing')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(given.onConnect).toHaveBeenCalledOnce();
  });

  it('asks for a client id where there is none, and checks its shape', () => {
    const given = connect({ clientId: '' });
    expect(screen.queryByRole('button', { name: 'Connect' })).toBeNull();
    const field = screen.getByRole('textbox', { name: 'Client id' });
    fireEvent.input(field, { target: { value: 'mine' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(given.onSaveClientId).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: ' 12-ab.apps.googleusercontent.com ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(given.onSaveClientId).toHaveBeenCalledExactlyOnceWith(
      '12-ab.apps.googleusercontent.com',
    );
  });
});

describe('who is who', () => {
  const found = gatherPeople(
    [],
    [meeting(), meeting({ id: 'b', counterpart: BEN, start: NOW, lineage: 'b' })],
  );

  it('makes all who are chosen reports at once', () => {
    const onConfirm = vi.fn();
    show(<ConfirmStep found={found} connected onConfirm={onConfirm} onAddPerson={vi.fn()} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Ben Okafor among my people' }));
    fireEvent.click(screen.getByRole('button', { name: 'All are reports' }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith([
      { person: found[0], tracked: true, relation: 'report' },
      { person: found[1], tracked: false, relation: 'unset' },
    ]);
  });

  it('keeps what was said while more is found', () => {
    const onConfirm = vi.fn();
    const step = (some: typeof found) => (
      <ConfirmStep
        found={some}
        reading={{ events: 1240 }}
        connected
        onConfirm={onConfirm}
        onAddPerson={vi.fn()}
      />
    );
    const { again } = show(step(found.slice(0, 1)));
    expect(screen.getByText('Reading your calendar: 1,240 events so far')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'What is Ana Ruiz to you?' }), {
      target: { value: 'manager' },
    });
    again(step(found));
    fireEvent.click(screen.getByRole('button', { name: /Go on/ }));
    expect(onConfirm.mock.calls[0]?.[0]).toEqual([
      { person: found[0], tracked: true, relation: 'manager' },
      { person: found[1], tracked: true, relation: 'unset' },
    ]);
  });
});
