/** Everything a network can do, at every request of everything the product asks Google for. */
import { seeAsBuilt } from './as-built.ts';
import type { Fault } from './fault.ts';

export const network: Fault = {
  name: 'network',
  says: 'whatever a request meets, nothing is lost, what passes is sat out, and the rest is told',
  actions: 1_600,
  shortActions: 25,
  run: async ({ random, actions, act }) => {
    await seeAsBuilt();
    const [{ NetworkDesk }, { listCases, tryCase }] = await Promise.all([
      import('./network/desk.ts'),
      import('./network/cases.ts'),
    ]);
    const desk = await NetworkDesk.open();
    try {
      const cases = await listCases(desk);
      const order = cases
        .map((each) => ({ each, place: random.next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ each }) => each);
      const outcomes = new Map<string, number>();
      const wrong: string[] = [];
      for (let action = 0; action < actions; action += 1) {
        const tried = order[action % order.length];
        if (!tried) throw new Error('There is no case.');
        await act(tried.name, async () => {
          try {
            const outcome = await tryCase(desk, tried);
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          } catch (error) {
            // All that go wrong are wanted at once.
            wrong.push(`${tried.name}: ${String(error)}`);
            console.error(`  ${wrong.at(-1)}`);
          }
        });
      }
      const told = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`);
      const done = Math.min(actions, cases.length);
      console.log(`  ${done} of ${cases.length} cases: ${told.toSorted().join(', ')}`);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    } finally {
      await desk.close();
    }
  },
};
