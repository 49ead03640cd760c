import { PIM_MAX_ACTIVATION, PIM_MIN_POLICY_ACTIVATION } from '../facts/index.ts';
import { declaredPolicies } from './declared-policies.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const activationLengthOutOfRange = defineRule({
  id: 'TWIN.PIM.007',
  name: 'activation-length-out-of-range',
  title: 'A policy allows activations of a length that PIM does not know',
  severity: 'error',
  fix: 'Set the longest activation to what PIM allows.',
  factIds: ['PIM-14'],
  find: (index) =>
    oneFinding(
      declaredPolicies(index).filter(
        ({ settings: { maxActivationSeconds } }) =>
          maxActivationSeconds > PIM_MAX_ACTIVATION.value ||
          maxActivationSeconds < PIM_MIN_POLICY_ACTIVATION.value,
      ),
      (count) =>
        `${several(count, 'policy', 'policies')} ${count === 1 ? 'sets' : 'set'} a longest activation that is longer or shorter than PIM allows.`,
    ),
});
