import type { Hit } from '../../utils/domain/search.ts';
import type { Snippet } from '../../utils/domain/search-snippet.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Tip } from '../ui/Tip.tsx';
import { hitWords } from './search-words.ts';
import './search.css';

export interface SearchHitProps {
  readonly id: string;
  readonly hit: Hit;
  /** Whom it is about, in words; absent: it is for everybody. */
  readonly name?: string | undefined;
  /** Enter opens this one. */
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** One place where it was found: whom it is about, what it is, when, and the words around. */
export function SearchHit({ id, hit, name, isActive, onOpen }: SearchHitProps) {
  return (
    <div
      id={id}
      class="search-hit"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
      // A screen reader may put it here all the same.
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
    >
      <div class="search-hit-head">
        <span class="search-hit-what">
          {name !== undefined && (
            <>
              <bdi class="search-hit-who">{name}</bdi>
              {' · '}
            </>
          )}
          {hitWords(hit.kind, hit.field)}
        </span>
        <span class="search-hit-when">
          {hit.field === 'evidence' ? <EvidenceDay at={hit.at} /> : <RelativeTime at={hit.at} />}
        </span>
      </div>
      <p class="search-hit-words" dir="auto">
        <Marked {...hit.snippet} />
      </p>
    </div>
  );
}

/** Evidence has a day and no time of it. */
function EvidenceDay({ at }: { readonly at: number }) {
  const ambient = useAmbient();
  return <Tip words={dayWords(at, ambient)}>{relativeWords(at, ambient)}</Tip>;
}

function Marked({ text, marks }: Snippet) {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark class="search-mark">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
