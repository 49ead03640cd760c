import type { Tenant } from '../../../models/estate.ts';
import { isLighthouseEligibility, type Place } from '../../../models/places.ts';
import { joined, type ModelQuestion } from './model-row.ts';

/** In whose tenant the settings of PIM stand, and so the people who may change them. */
export const pimHome: ModelQuestion = {
  id: 'pim-home',
  about: 'model',
  question: 'Where does PIM run, with its policy?',
  answer({ index }) {
    const eligible = [...index.places.values()].filter(({ assignment }) => assignment === 'eligible');
    const isIn = (place: Place, role: Tenant['role']): boolean =>
      index.tenants.get(index.pimTenantOf(place) ?? '')?.role === role;
    const ours = eligible.filter((place) => isIn(place, 'managing'));
    const byLighthouse = ours.filter(isLighthouseEligibility);
    return joined(
      [
        ours.length === 0
          ? null
          : {
              text: 'in the managing tenant',
              factIds: [
                ...(byLighthouse.length < ours.length ? ['GDAP-111'] : []),
                ...(byLighthouse.length > 0 ? ['LH-70'] : []),
              ],
            },
        eligible.some((place) => isIn(place, 'customer'))
          ? { text: 'in each customer’s tenant', factIds: ['PIM-84'] }
          : null,
      ],
      'nowhere: nobody activates',
    );
  },
};
