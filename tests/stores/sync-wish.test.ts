import { describe, expect, it, vi } from 'vitest';
import { send } from '../../utils/messaging/send.ts';
import { syncNow } from '../../utils/stores/sync-wish.ts';

vi.mock('../../utils/messaging/send.ts');

describe('syncNow', () => {
  it('asks once where the worker answers', async () => {
    vi.mocked(send).mockResolvedValue({ outcome: 'synced' });
    await syncNow();
    expect(vi.mocked(send).mock.calls).toEqual([[{ type: 'sync', force: true }]]);
  });

  it('asks again where the worker was stopped before it answered', async () => {
    vi.mocked(send)
      .mockRejectedValueOnce(new Error('The message channel closed.'))
      .mockResolvedValue({ outcome: 'synced' });
    await syncNow();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after that, without an error for whoever asked', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.mocked(send).mockRejectedValue(new Error('Extension context invalidated.'));
    await syncNow();
    expect(send).toHaveBeenCalledTimes(2);
  });
});
