import { describe, expect, it } from 'vitest';
import { Monogram } from '../../components/ui/Monogram.tsx';
import { show } from './show.tsx';

describe('a monogram', () => {
  it.each([
    ['Ana Ruiz', 'AR'],
    ['Ana', 'A'],
    ['ana.ruiz@acme.com', 'AR'],
    ['Ana Ruiz (external)', 'AR'],
    ['Ana Ruiz [contractor]', 'AR'],
    ['(Ana) Ruiz', 'R'],
    ['(Ana)', 'A'],
    ['Juan-Carlos de la “Peña”', 'JP'],
    ['- Ana -', 'A'],
    ['1:1 bot', '1B'],
    ['ßen Öz', 'SSÖ'],
    ['😀', '😀'],
    ['', ''],
  ])('of “%s” is “%s”', (name, initials) => {
    const { container } = show(<Monogram name={name} />);
    expect(container.textContent).toBe(initials);
  });

  it('keeps letters apart that would join', () => {
    const { container } = show(<Monogram name="محمد عمر" />);
    expect(container.textContent).toBe('م\u200Cع');
  });

  it('says nothing to a screen reader, which has the name', () => {
    const { container } = show(<Monogram name="Ana" />);
    expect(container.querySelector('.monogram')?.getAttribute('aria-hidden')).toBe('true');
  });
});
