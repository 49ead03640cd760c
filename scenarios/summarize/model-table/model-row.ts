import type { EstateIndex } from '../../../models/estate-index.ts';
import type { MetricId } from '../../../models/metrics.ts';
import type { ModelCell, TenantLicenses } from '../../result.ts';
import type { Ways } from './ways.ts';

/** One design as far as a row of the table asks: its estate as built, the seats it needs, what no run changes. */
export interface BuiltDesign {
  readonly index: EstateIndex;
  readonly licenses: readonly TenantLicenses[];
  /** Metrics that no run changes. */
  readonly constants: Readonly<Partial<Record<MetricId, number>>>;
}

/** What one row says of one design; made of the built estate, never of the design's name. */
export type ModelAnswer = Omit<ModelCell, 'design'>;

/** A question about access models that has one answer per design. */
export interface ModelQuestion {
  readonly id: string;
  readonly about: 'model' | 'license';
  readonly question: string;
  readonly answer: (design: BuiltDesign) => ModelAnswer;
  /** Where the article the project goes back to says otherwise than Microsoft. */
  readonly article?: {
    readonly text: string;
    readonly factIds: readonly string[];
    /** Whether it is about a way that an estate holds; where it is about none of the result, nobody misses it. */
    readonly isAbout: (ways: Ways) => boolean;
  };
}

/** An answer of several parts, of which those that do not apply are left out; `otherwise` where none applies. */
export function joined(parts: readonly (ModelAnswer | null)[], otherwise: string): ModelAnswer {
  const given = parts.filter((part) => part !== null);
  return given.length === 0
    ? { text: otherwise, factIds: [] }
    : {
        text: given.map(({ text }) => text).join('; '),
        factIds: [...new Set(given.flatMap(({ factIds }) => factIds))],
      };
}
