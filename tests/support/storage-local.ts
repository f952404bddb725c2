import { fakeBrowser } from 'wxt/testing/fake-browser';

const { local } = fakeBrowser.storage;
const get = local.get.bind(local);

/**
 * Makes the stand-in of `storage.local` do what the twins need of the real one: it lists its keys,
 * and leaves out of an answer what is not there. Assigned and not mocked, so that resetting mocks
 * between tests leaves it.
 */
export function completeStorageLocal(): void {
  Object.assign(local, {
    getKeys: async () => Object.keys(await get(null)),
    get: async (keys?: string | string[] | null) => {
      const found: Record<string, unknown> = await get(keys ?? null);
      return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
    },
  });
}
