import type { ComponentChildren } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { savePicture } from './save-picture.ts';
import { useMarks, type ChartActions } from './use-marks.ts';
import './charts.css';

/** The numbers of a picture: a head, and a row each. */
export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PictureProps {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly sentence: string;
  /** What one has to know to read it right: where a line comes from. */
  readonly caveat?: string;
  /** Made when it is asked for. */
  readonly table: () => PictureTable;
  /** There is nothing to draw, and nothing to save. */
  readonly isEmpty?: boolean;
  readonly onOpen: ChartActions['open'];
  readonly children: ComponentChildren;
}

/**
 * The frame of every picture: its sentence, its marks' words on hover and focus, its numbers as a
 * table, and a way to save it. The pictures are SVG of our own: bars, columns and strips are a few
 * lines each, every mark is an element that the keyboard reaches, and a chart library would weigh
 * more than all of the dashboard.
 */
export function Picture(props: PictureProps) {
  const { title, sentence, caveat, table, onOpen } = props;
  const figure = useRef<HTMLElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const [hasNumbers, setNumbers] = useState(false);
  const id = useId();
  const actions = useMemo(
    (): ChartActions => ({
      tell: (mark, words) => place(tip.current, mark, words),
      hush: () => tip.current?.hidePopover(),
      open: (words, sessions) => {
        tip.current?.hidePopover();
        onOpen(words, sessions);
      },
    }),
    [onOpen],
  );
  useMarks(figure, actions);
  useKeys(figure, (event) => {
    if (event.key === 'Escape') actions.hush();
  });
  return (
    <figure class="picture" aria-labelledby={id} ref={figure}>
      <h2 class="picture-title" id={id}>
        {title}
      </h2>
      <p class="picture-sentence">{sentence}</p>
      {props.children}
      {caveat !== undefined && <p class="picture-caveat">{caveat}</p>}
      <div class="picture-foot">
        <details
          class="picture-numbers"
          onToggle={({ currentTarget }) => setNumbers(currentTarget.open)}
        >
          <summary>{i18n.t('dashboard.numbers')}</summary>
          {hasNumbers && <Numbers {...table()} label={title} />}
        </details>
        {props.isEmpty !== true && (
          <Button
            kind="quiet"
            small
            label={i18n.t('dashboard.saveImageOf', [title])}
            onClick={() => {
              if (figure.current) void savePicture(figure.current, title);
            }}
          >
            {i18n.t('dashboard.saveImage')}
          </Button>
        )}
      </div>
      <div class="chart-tip" popover="manual" aria-hidden="true" ref={tip} />
    </figure>
  );
}

function Numbers({ head, rows, label }: PictureTable & { readonly label: string }) {
  return (
    <div class="picture-table" role="region" aria-label={label} ref={reachable}>
      <table aria-label={label}>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...rest], at) => (
            <tr key={`${first}-${at}`}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where it is too wide for its place, it is scrolled by keyboard, too. */
function reachable(region: HTMLElement | null): void {
  if (region) region.tabIndex = 0;
}

/** Puts the words above a mark, within the window. */
function place(tip: HTMLDivElement | null, mark: Element, words: string): void {
  if (!tip) return;
  tip.textContent = words;
  tip.showPopover();
  const at = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - width - 8);
  const above = at.top - height - 6;
  tip.style.left = `${Math.max(8, left)}px`;
  tip.style.top = `${above < 8 ? at.bottom + 6 : above}px`;
}
