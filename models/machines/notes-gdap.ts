import type { MachineNote } from './machine-note.ts';

/** Delegation by GDAP and DAP. */
export const GDAP_NOTES = {
  gdapRelationship: {
    label: 'GDAP relationship',
    about:
      'One relationship of a partner with a customer, from its draft to the day nobody sees it any more.',
    timers: {
      pendingLifetime: { label: 'nobody approves', factIds: ['GDAP-32', 'T6'] },
      provisioningStart: { label: 'set-up begins', factIds: ['T7'] },
      provisioning: { label: 'set up', factIds: ['GDAP-40', 'T8'] },
      endOfTerm: { label: 'end of term', factIds: ['T11', 'T12'] },
      deprovisioning: { label: 'taken down', factIds: ['T13', 'T16'] },
      atOnce: { label: 'at once', factIds: ['T15'] },
      historyLifetime: { label: 'history ends', factIds: ['T17'] },
    },
    failing: ['expiring', 'expired', 'terminationRequested', 'terminating', 'terminated', 'gone'],
    failures: {
      created: ['relationship-not-active'],
      approvalPending: ['relationship-not-active', 'request-dead-after-90-days'],
      approved: ['relationship-not-active'],
      activating: ['relationship-not-active'],
      active: ['auto-extend-impossible-with-global-administrator'],
      expiring: ['relationship-expired'],
      expired: ['relationship-expired'],
      terminationRequested: ['relationship-terminated'],
      terminating: ['relationship-terminated'],
      terminated: ['relationship-terminated', 'azure-owner-survives-gdap-removal'],
      gone: ['request-dead-after-90-days'],
    },
  },
  accessAssignment: {
    label: 'GDAP access assignment',
    about: 'Some roles of a relationship, given to one security group of the partner.',
    timers: {
      provisioning: { label: 'provisioned', factIds: ['A3'] },
      updating: { label: 'changed', factIds: ['A5'] },
      deprovisioning: { label: 'taken away', factIds: ['A7b'] },
    },
    failing: ['deleting', 'deleted', 'error'],
    failures: {
      pending: ['no-access-assignment'],
      deleting: ['no-access-assignment'],
      deleted: ['no-access-assignment'],
      error: ['no-access-assignment'],
    },
  },
  relationshipRenewal: {
    label: 'Renewal of a relationship',
    about:
      'How the partner keeps a customer’s GDAP alive: asks for a successor in time, or notices too late.',
    timers: {
      leadTime: { label: 'lead time reached', factIds: ['GDAP-89'] },
      consent: { label: 'customer consents', factIds: [] },
      notice: { label: 'somebody notices', factIds: [] },
      pendingLifetime: { label: 'request died', factIds: ['GDAP-32'] },
    },
    failing: ['lapsed', 'unattended'],
    failures: {
      unattended: ['relationship-expired'],
      asked: ['request-dead-after-90-days', 'relationship-not-active'],
      lapsed: ['relationship-expired'],
    },
  },
  dap: {
    label: 'Legacy DAP',
    about: 'Delegated administration of the old kind, without an end and without a choice of roles.',
    timers: {},
    failing: [],
    failures: {
      none: ['azure-access-lost-with-dap-removal'],
      dap: ['gdap-weaker-than-the-dap-it-overrides'],
    },
  },
} as const satisfies Readonly<Record<string, MachineNote>>;
