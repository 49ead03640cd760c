import type { Tenant } from '../../../models/estate.ts';
import { isLighthouseEligibility, type Place } from '../../../models/places.ts';
import { joined, type ModelQuestion } from './model-row.ts';

/** In whose tenant the settings of PIM stand, and so the people who may change them. */
export const pimHome: ModelQuestion = {
  id: 'pim-home',
  about: 'model',
  question: 'Where does PIM run, and where is its policy?',
  answer({ index }) {
    const eligible = [...index.places.values()].filter(({ assignment }) => assignment === 'eligible');
    const isIn = (place: Place, role: Tenant['role']): boolean =>
      index.tenants.get(index.pimTenantOf(place) ?? '')?.role === role;
    const ours = eligible.filter((place) => isIn(place, 'managing'));
    const byLighthouse = ours.filter(isLighthouseEligibility);
    return joined(
      [
        byLighthouse.length === ours.length
          ? null
          : { text: 'in the managing tenant, with its policy', factIds: ['GDAP-111'] },
        byLighthouse.length === 0
          ? null
          : {
              text: 'in the managing tenant, with the policy of Lighthouse on the customer’s subscription',
              factIds: ['LH-70', 'LH-10'],
            },
        eligible.some((place) => isIn(place, 'customer'))
          ? { text: 'in each customer’s tenant, with its policy', factIds: ['PIM-84'] }
          : null,
      ],
      'nowhere: nobody activates',
    );
  },
  article: {
    text: 'The article has the whole policy of Lighthouse in the managing tenant; it is part of the definition on the customer’s subscription, and another one takes a deployment there.',
    factIds: ['LH-10', 'LH-54'],
    isAbout: ({ lighthouse }) => lighthouse,
  },
};
