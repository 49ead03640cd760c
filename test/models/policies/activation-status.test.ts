import { describe, expect, test } from 'vitest';
import {
  LIGHTHOUSE_REQUEST_STATUSES,
  PIM_AZURE_REQUEST_STATUSES,
  PIM_REQUEST_STATUSES,
} from '../../../models/facts/index.ts';
import {
  armStatusOf,
  graphStatusOf,
  type RequestMoment,
  statusOf,
} from '../../../models/policies/activation-status.ts';

const TABLE: readonly (readonly [RequestMoment, graph: string, arm: string])[] = [
  ['pendingApproval', 'PendingApproval', 'PendingApproval'],
  ['scheduled', 'Granted', 'Granted'],
  ['provisioning', 'PendingProvisioning', 'ProvisioningStarted'],
  ['active', 'Provisioned', 'Provisioned'],
  ['permanent', 'Provisioned', 'Provisioned'],
  ['expired', 'Provisioned', 'Provisioned'],
  ['denied', 'Denied', 'Denied'],
  ['timedOut', 'Denied', 'TimedOut'],
  ['deniedByExtension', 'Denied', 'Denied'],
  ['canceled', 'Canceled', 'Canceled'],
  ['failedAtStart', 'Failed', 'Failed'],
  ['deactivated', 'Revoked', 'Revoked'],
];

describe('the status of a request', () => {
  test.each(TABLE)('%s is %s in Graph and %s in Azure', (moment, graph, arm) => {
    expect(graphStatusOf(moment)).toBe(graph);
    expect(armStatusOf(moment)).toBe(arm);
    expect([statusOf('group', moment), statusOf('entra-role', moment)]).toEqual([graph, graph]);
    expect(statusOf('azure-role', moment)).toBe(arm);
  });

  test('is one that the interface documents (PIM-01, PIM-02, LH-61)', () => {
    for (const [moment] of TABLE) {
      expect(PIM_REQUEST_STATUSES.value).toContain(graphStatusOf(moment));
      expect(PIM_AZURE_REQUEST_STATUSES.value).toContain(armStatusOf(moment));
      expect(LIGHTHOUSE_REQUEST_STATUSES.value).toContain(armStatusOf(moment));
    }
  });
});
