import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkName, readLink } from '../../components/agenda/shared-link.ts';
import { SharedDoc } from '../../components/agenda/SharedDoc.tsx';
import { press } from './goals-shown.tsx';
import { choose, withPopovers } from './popovers.ts';
import { show } from './show.tsx';

beforeEach(withPopovers);

const ours = { label: 'Our notes', url: 'https://docs.google.com/document/d/1' };
const plain = { label: '', url: 'https://www.example.com/a' };

function documents(links: readonly (typeof ours)[]) {
  const onChange = vi.fn();
  const { container } = show(<SharedDoc links={links} onChange={onChange} />);
  return { onChange, of: (place: number) => container.querySelectorAll('.shared-doc-link')[place] };
}

function fill(name: string, value: string): void {
  const form = within(screen.getByRole('dialog', { name: 'Shared document' }));
  fireEvent.input(form.getByRole('textbox', { name }), { target: { value } });
}

describe('a shared document', () => {
  it('is a link by its name, or by its host', () => {
    documents([ours, plain]);
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ href }) => href)).toEqual([ours.url, plain.url]);
    expect(links.map((link) => link.querySelector('bdi')?.textContent)).toEqual([
      'Our notes',
      'example.com',
    ]);
    expect(links.map(({ target }) => target)).toEqual(['_blank', '_blank']);
  });

  it.each([
    ['', 'A link is needed.'],
    ['javascript:alert(1)', /^A link begins with https:/u],
    ['our notes', /^A link begins with https:/u],
  ])('cannot be “%s”', (typed, words) => {
    const { onChange } = documents([]);
    press('Link a shared document');
    fill('Link', typed);
    press('Save');
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is added, as browsers show addresses, with a name if one likes', () => {
    const { onChange } = documents([]);
    press('Link a shared document');
    fill('Link', ' docs.google.com/document/d/1 ');
    fill('Name (optional)', ' Our notes ');
    press('Save');
    expect(onChange).toHaveBeenCalledExactlyOnceWith([ours]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is changed, joined by another, and removed', () => {
    const { onChange, of } = documents([ours, plain]);
    choose(of(0), 'Change link');
    fill('Name (optional)', 'Notes');
    press('Save');
    choose(of(1), 'Link another document');
    fill('Link', 'https://example.com/new');
    press('Save');
    choose(of(1), 'Remove link');
    expect(onChange.mock.calls).toEqual([
      [[{ ...ours, label: 'Notes' }, plain]],
      [[ours, plain, { label: '', url: 'https://example.com/new' }]],
      [[ours]],
    ]);
  });

  it('asked for and not given after all changes nothing', () => {
    const { onChange } = documents([]);
    press('Link a shared document');
    fill('Link', ours.url);
    press('Cancel');
    press('Link a shared document');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' }).value).toBe('');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what is typed as a link', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['HTTP://Example.com', 'http://example.com/'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['ana@example.com', undefined],
    ['mailto:ana@example.com', undefined],
    ['example', undefined],
  ])('“%s” is %s', (typed, url) => {
    expect(readLink(typed)).toBe(url);
  });

  it('is called by its host', () => {
    expect(linkName('https://www.notion.so/x')).toBe('notion.so');
    expect(linkName('no link')).toBe('no link');
  });
});
