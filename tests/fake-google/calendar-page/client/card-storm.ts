/** How a card that is opened for the first time is rebuilt, and what becomes of foreign nodes. */
import { leavesOf, renew } from './build.ts';
import type { Foreign } from './build.ts';
import type { Context } from './context.ts';

export interface Storm {
  readonly mutations: number;
  readonly peakMs: number;
  readonly endMs: number;
  readonly foreign: Foreign;
}

/** Undefined where a first opening is as quiet as any. */
export function stormOf({ stripping, overwriting }: Context['behaviours']): Storm | undefined {
  if (overwriting.on) return { ...overwriting, foreign: 'overwritten' };
  return stripping.on ? { ...stripping, foreign: 'stripped' } : undefined;
}

/** Makes parts of the card anew that look the same afterwards. */
export function churn(dialog: Element | undefined, count: number): void {
  const root = dialog?.querySelector('#xDetDlg');
  if (!root) return;
  const leaves = leavesOf(root);
  for (let index = 0; index < count; index += 1) {
    const at = index % leaves.length;
    const leaf = leaves[at];
    if (leaf) leaves[at] = renew(leaf);
  }
}
