import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedResult } from '../../scenarios/writers/embed-result.ts';
import { sampleResult } from './sample-result.ts';
import { HOSTILE_NAMES } from './sample-tenants.ts';

const OPEN = '<script type="application/json" id="entwin-result">';
const LINK = '<script type="application/json" id="entwin-beside">null</script>';
const TEMPLATE = `<head></head><body>${OPEN}null</script>${LINK}<script type="module">run()</script></body>`;
const named = (name: string) => ({ ...sampleResult(), tenants: [{ id: 'a', name, role: 'customer' }] });
const embedded = (page: string) => page.slice(page.indexOf(OPEN) + OPEN.length).split('</script>')[0]!;

describe('embedResult', () => {
  it('keeps every value', () => {
    expect(JSON.parse(embedded(embedResult(TEMPLATE, sampleResult())))).toEqual(sampleResult());
  });

  it.each(Object.entries(HOSTILE_NAMES))('keeps a name made to break out as it is: %s', (_kind, name) => {
    const json = embedded(embedResult(TEMPLATE, named(name)));
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json).tenants[0].name).toBe(name);
  });

  it('lets no name out of its element', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '&', '/', '!', '-', '$', "'", '"', '\\', '\u2028', 'script', 'a'),
        }),
        (name) => {
          const page = embedResult(TEMPLATE, named(name));
          expect(page.split('<')).toHaveLength(TEMPLATE.split('<').length);
          expect(JSON.parse(embedded(page)).tenants[0].name).toBe(name);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses a template without a place, or with two', () => {
    expect(() => embedResult('<html></html>', sampleResult())).toThrow(/exactly one place/);
    expect(() => embedResult(TEMPLATE + TEMPLATE, sampleResult())).toThrow(/exactly one place/);
    expect(() => embedResult(TEMPLATE.replace(LINK, ''), sampleResult())).toThrow(
      /one for what stands beside it/,
    );
  });
});
