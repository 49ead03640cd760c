import { DAY_SECONDS } from '../../../engine/time.ts';
import { count, formatNumber } from '../../writers/numbers.ts';
import { joined, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

const YEAR_SECONDS = 365 * DAY_SECONDS;

/** What somebody must do, and how often, so that access does not end by itself. */
export const renewals: ModelQuestion = {
  id: 'renewals',
  about: 'model',
  question: 'Who must act before it ends?',
  answer({ index }) {
    const { dap, lighthouse, guests, members, own } = waysOf(index);
    const { relationships } = index.estate;
    const renewed = relationships.filter(({ autoExtend }) => !autoExtend);
    const perYear = renewed.reduce((sum, { termSeconds }) => sum + YEAR_SECONDS / termSeconds, 0);
    const extending = relationships.length - renewed.length;
    const ending = [...index.places.values()].filter(({ endsAtSeconds }) => endsAtSeconds !== null).length;
    const endless = dap || lighthouse || guests.length + members.length + own.length > 0;
    return joined(
      [
        renewed.length === 0
          ? null
          : {
              text: `GDAP: both sides, ${formatNumber(perYear)} renewals a year`,
              factIds: ['GDAP-84', 'GDAP-32'],
            },
        extending === 0
          ? null
          : {
              text: `nobody for ${count(extending, 'relationship')} that extend themselves`,
              factIds: ['GDAP-05'],
            },
        ending === 0
          ? null
          : { text: `whoever assigns, for ${count(ending, 'place')} with an end`, factIds: ['PIM-42'] },
        relationships.length + ending > 0 || !endless
          ? null
          : { text: 'nobody', factIds: lighthouse ? ['LH-5D'] : [] },
      ],
      'nobody',
    );
  },
};
