import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLines } from '../../../viz/app/lines.ts';

test('in a line one goes on at a time, the newest comes last, and each is begun or given up once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ line: fc.constantFrom('a', 'b'), fails: fc.boolean() }), { maxLength: 20 }),
      async (scheduler, works) => {
        const inLine = createLines();
        const running = new Map<string, number>();
        const fates = works.map(() => [] as string[]);
        const begun: Record<string, number[]> = { a: [], b: [] };
        for (const [index, { line, fails }] of works.entries()) {
          inLine(line, {
            async begin() {
              fates[index]!.push('begun');
              begun[line]!.push(index);
              running.set(line, (running.get(line) ?? 0) + 1);
              expect(running.get(line)).toBe(1);
              await scheduler.schedule(Promise.resolve());
              running.set(line, 0);
              if (fails) throw new Error('no answer');
            },
            giveUp: () => fates[index]!.push('given up'),
          });
          if (index % 3 === 0 && scheduler.count() > 0) await scheduler.waitOne();
        }
        await scheduler.waitIdle();
        for (const fate of fates) expect(fate).toHaveLength(1);
        for (const line of ['a', 'b'] as const) {
          const last = works.findLastIndex((work) => work.line === line);
          expect(begun[line]!.at(-1) ?? -1).toBe(last);
          expect(begun[line]).toEqual([...begun[line]!].sort((one, other) => one - other));
        }
      },
    ),
  );
});
