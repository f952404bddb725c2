import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a mark may ask of the picture it stands in. */
export interface ChartActions {
  /** Shows the words beside a mark that is pointed at or has the focus. */
  readonly tell: (mark: Element, words: string) => void;
  readonly hush: () => void;
  /** Leads to the sessions a mark counts. */
  readonly open: (words: string, sessions: readonly string[]) => void;
}

const Context = createContext<ChartActions>({ tell() {}, hush() {}, open() {} });

export const ChartProvider = Context.Provider;

/** The picture around a mark. */
export function useChart(): ChartActions {
  return useContext(Context);
}
