import type { FailureMode } from './failure-mode.ts';

/** Groups, who is in them, and who may change that. */
export const GROUP_FAILURES = [
  {
    id: 'group-not-allowed',
    label: 'PIM does not take this group',
    symptom: 'The group is not in the list, or the request to manage it is refused.',
    silent: false,
    cause:
      'PIM manages neither dynamic nor synchronized groups nor those in a restricted unit, and a tenant has room for 500 role-assignable groups.',
    fix: 'Create a group with assigned membership in the cloud and move the access assignments to it.',
    prevention:
      'Decide on the kind of a group before roles hang on it; role-assignable it becomes at its creation or never.',
    factIds: ['PIM-50', 'PIM-51', 'PIM-57'],
    ruleIds: ['TWIN.PIM.006', 'TWIN.PIM.010'],
  },
  {
    id: 'nested-active-group-refused',
    label: 'A group cannot be an active member of a role-assignable group',
    symptom: 'Adding the team to the group fails; adding its people one by one works.',
    silent: false,
    cause: 'Active nesting would let whoever manages the inner group hand out the roles of the outer one.',
    fix: 'Make the inner group eligible for the outer one: each of its people then activates alone.',
    prevention: 'Plan role-assignable groups with people in them, or with groups that are eligible.',
    factIds: ['PIM-53'],
    ruleIds: ['TWIN.PIM.009'],
  },
  {
    id: 'group-manager-escalates-into-every-customer',
    label: 'Whoever manages groups reaches every customer',
    symptom: 'A help desk account that holds no role at any customer administers all of them.',
    silent: true,
    cause:
      'Groups that are not role-assignable are changed by User and Groups Administrators and others, past PIM; a thief of such an account adds it to the group.',
    fix: 'Remove the added member, then replace the group by a role-assignable one.',
    prevention: 'Let delegations hang on role-assignable groups only.',
    factIds: ['GDAP-113', 'PIM-55', 'PIM-56'],
    ruleIds: ['TWIN.GDAP.007'],
  },
  {
    id: 'last-owner-never-deactivates',
    label: 'The last owner of a group never deactivates',
    symptom: 'Weeks after the activation was over the person still owns the group.',
    silent: true,
    cause:
      'A group does not give up its last active owner. PIM tries for 30 days, and then the ownership stands for good.',
    fix: 'Add another owner, then remove this one.',
    prevention:
      'Give every group in PIM a standing owner, such as a team account, before people are eligible to own it.',
    factIds: ['PIM-59'],
    ruleIds: ['TWIN.PIM.011'],
  },
  {
    id: 'service-principal-made-eligible',
    label: 'A service principal cannot be eligible',
    symptom: 'The assignment is refused for the script’s identity, and works for people.',
    silent: false,
    cause: 'Nobody is there to activate: a service principal is active with an end, and nothing else.',
    fix: 'Assign it as active with an end, and renew that in time.',
    prevention: 'Plan automation with time-bound active places and a reminder of their end.',
    factIds: ['PIM-47'],
    ruleIds: ['TWIN.PIM.012', 'TWIN.LH.004'],
  },
  {
    id: 'stale-eligible-assignments-after-people-move',
    label: 'Eligible places stayed when people moved',
    symptom: 'Somebody who has changed teams still activates the groups of the old one.',
    silent: true,
    cause:
      'Nothing ties an eligible place to the work it was given for; it stays until it ends or somebody takes it.',
    fix: 'Compare places with needs and remove what nobody needs; a review of access does it by the calendar.',
    prevention: 'Give eligible places an end, and take them in the same step in which people move.',
    factIds: ['PIM-42', 'PIM-93'],
  },
] as const satisfies readonly FailureMode[];
