import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExternalLink } from '../../components/ui/ExternalLink.tsx';
import { show } from './show.tsx';

const OURS = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';

afterEach(() => vi.unstubAllGlobals());

describe('a link to another page', () => {
  it.each([
    'https://docs.google.com/document/d/1',
    'http://wiki.example/one-on-ones',
    'HTTPS://wiki.example/',
    'mailto:ana@northwind.example',
  ])('leads to %s in a new tab, which learns nothing of where it came from', (href) => {
    show(<ExternalLink href={href}>Our notes</ExternalLink>);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Our notes' });
    expect([link.getAttribute('href'), link.target, link.rel]).toEqual([
      href,
      '_blank',
      'noreferrer',
    ]);
  });

  it('leads to a page of our own', () => {
    vi.stubGlobal('location', new URL(`${OURS}dashboard.html`));
    const href = `${OURS}third-party-notices.txt`;
    show(<ExternalLink href={href}>Licences</ExternalLink>);
    expect(screen.getByRole('link').getAttribute('href')).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    '  javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'chrome://settings',
    `${OURS}of-somebody-else.html`,
    'blob:http://localhost:3000/1',
    'view-source:https://example.com/',
    '//example.com/',
    'our notes',
    '',
  ])('is only its words where it would lead to %j', (href) => {
    const { container } = show(
      <ExternalLink href={href} button label="Open our notes">
        Our notes
      </ExternalLink>,
    );
    expect(container.querySelector('a, [href]')).toBeNull();
    expect(container.textContent).toBe('Our notes');
  });
});
