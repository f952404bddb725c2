import { fireEvent, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../components/notes/markdown.tsx';
import { show } from './show.tsx';

/** What a text looks like: tags without what only dresses them. */
function shown(text: string): string {
  const { container, unmount } = show(<Markdown text={text} />);
  const root = container.querySelector('.markdown');
  const outline = [...(root?.childNodes ?? [])].map(outlineOf).join('');
  unmount();
  return outline;
}

function outlineOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const inside = [...node.childNodes].map(outlineOf).join('');
  const tag = node.tagName.toLowerCase();
  if (tag === 'input') return node.matches(':checked') ? '[x]' : '[ ]';
  if (tag === 'div' || tag === 'label') return inside;
  const link = tag === 'a' ? `=${node.getAttribute('href') ?? ''}` : '';
  return `<${tag}${link}>${inside}</${tag}>`;
}

/** The letters of a text but those of ticks. */
const written = (text: string) => letters(text).replaceAll(/[\p{N}x]/gu, '');
/** The letters and digits of a text. */
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

describe('Markdown', () => {
  it.each([
    [
      'Some *words*, __strong__ ~~gone~~ `code`',
      '<p>Some <em>words</em>, <strong>strong</strong> <s>gone</s> <code>code</code></p>',
    ],
    ['one\ntwo', '<p>one<br></br>two</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['# A\n### B\n## C\n# D', '<h4>A</h4><h5>B</h5><h5>C</h5><h4>D</h4>'],
    ['- a\n  - b\n- c', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>'],
    ['- [ ] a\n- [x] b', '<ul><li>[ ]<p>a</p></li><li>[x]<p>b</p></li></ul>'],
    ['> said\n> she', '<blockquote><p>said<br></br>she</p></blockquote>'],
    ['```js\nlet a;\n```', '<p>js</p><pre><code>let a;</code></pre>'],
    ['a\n\n---\n\nb', '<p>a</p><hr></hr><p>b</p>'],
    ['<b>x</b> <script>alert(1)</script>', '<p><b>x</b> <script>alert(1)</script></p>'],
    ['<div>\nx\n</div>', '<p><div>\nx\n</div></p>'],
    ['AT&amp;T &nbsp; <', '<p>AT&amp;T &nbsp; <</p>'],
    ['', ''],
    [' \n ', ''],
  ])('shows %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('never makes an element of raw HTML', () => {
    const { container } = show(<Markdown text={'<img src=x onerror=a> <b>c</b>\n\n<i>d</i>'} />);
    expect(container.querySelector('img, b, i')).toBeNull();
    expect(container.textContent).toBe('<img src=x onerror=a> <b>c</b><i>d</i>');
  });

  it.each([
    ['[a](https://x.example/p)', '<p><a=https://x.example/p>a</a></p>'],
    ['see http://x.example now', '<p>see <a=http://x.example>http://x.example</a> now</p>'],
    ['a@x.example', '<p><a=mailto:a@x.example>a@x.example</a></p>'],
    ['![the *plan*](https://x.example/p.png)', '<p><a=https://x.example/p.png>the *plan*</a></p>'],
    [
      '[![p](https://x.example/i)](https://x.example)',
      '<p><a=https://x.example>![p](https://x.example/i)</a></p>',
    ],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](JavaScript&#58;alert(1))', '<p>[a](JavaScript&#58;alert(1))</p>'],
    ['[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
    ['[a](file:///etc/passwd)', '<p>[a](file:///etc/passwd)</p>'],
    ['[a](/settings.html)', '<p>[a](/settings.html)</p>'],
    ['[a](//x.example)', '<p>[a](//x.example)</p>'],
    ['[](https://x.example)', '<p>[](https://x.example)</p>'],
    ['[a]: https://x.example "t"', '<p>[a]: https://x.example "t"</p>'],
  ])('leads %j no further than it may', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('opens links in a new tab that knows nothing of this one', () => {
    show(<Markdown text="[a](https://x.example)" />);
    const link = screen.getByRole('link', { name: 'a' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it.each([
    ['24. Met\n30. Met again', ['24', '30']],
    ['1. a\n1. b\n1. c', ['1', '2', '3']],
    ['7. a\n8. b', ['7', '8']],
    ['1. a\n2. b\n2. c', ['1', '2', '3']],
  ])('numbers %j as it was written', (text, expected) => {
    show(<Markdown text={text} />);
    const items = screen.getAllByRole('listitem').map((each) => each.getAttribute('value'));
    expect(items).toEqual(expected);
  });

  it('shows a table, but one with more cells than columns as it was written', () => {
    show(<Markdown text={'|a|b|\n|:-:|--:|\n|c|d|'} />);
    expect(screen.getAllByRole('cell').map((cell) => cell.className)).toEqual([
      'markdown-center',
      'markdown-right',
    ]);
    expect(shown('|a|b|\n|-|-|\n|c|d|e|')).toBe('<p>|a|b|\n|-|-|\n|c|d|e|</p>');
  });
});

describe('a checkbox', () => {
  it('says which line it stands in', () => {
    const text = '# Plan\n\n1. one\n   - [ ] two\n\n> quoted\n> - [x] three\n\n- [ ] four';
    const onTick = vi.fn();
    show(<Markdown text={text} onTick={onTick} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'two' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'three' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'four' }));
    expect(onTick.mock.calls).toEqual([
      [3, true],
      [6, false],
      [8, true],
    ]);
  });

  it('cannot be ticked where nobody listens', () => {
    show(<Markdown text="- [ ] a" />);
    expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
  });
});

describe('whatever is written', () => {
  const marks = Array.from('*_~`#>-+|[](){}!\\<&:"\'\n \t\0.1234xabö한👍');
  const longer = ['- ', '- [ ] ', '- [x] ', '1. ', '> ', '```', '\n\n', '    ', '| a |', '|-|'];
  const mark = fc.constantFrom(...marks, ...longer, 'word ', '\r\n');
  const markdown = fc.array(mark, { maxLength: 60 }).map((parts) => parts.join(''));

  it('keeps every letter in sight', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: 'grapheme' })), (text) => {
        const { container, unmount } = show(<Markdown text={text} />);
        const seen = container.textContent;
        unmount();
        // The numbers of a list and the ticks of a checklist are drawn, not written.
        expect(written(seen)).toBe(written(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['quotes', Array.from({ length: 1000 }, (_, level) => `${'>'.repeat(level)} word`).join('\n')],
    ['lists', Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- word`).join('\n')],
    ['marks in one line', '> '.repeat(1000)],
    ['bullets in one line', '- '.repeat(1000)],
    ['stars', `${'**a *b '.repeat(1000)}${'c* d** '.repeat(1000)}`],
    ['open brackets', '['.repeat(20_000)],
    ['open links', '[a]('.repeat(10_000)],
    ['a megabyte of words', 'word *and* '.repeat(95_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of lines', '- [ ] a\n'.repeat(125_000)],
    ['null bytes', '\0'.repeat(5000)],
  ])('shows 1,000 levels and a megabyte: %s', (_, text) => {
    const { container } = show(<Markdown text={text} />);
    expect(letters(container.textContent)).toBe(letters(text));
  });
});
