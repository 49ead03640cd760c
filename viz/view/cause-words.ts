import type { HeadReason } from '../../scenarios/result.ts';

/** What makes somebody need a seat, without its object. */
export const CAUSES: Readonly<Record<HeadReason['kind'], string>> = {
  'eligible-member': 'eligible member',
  'time-bound-member': 'time-bound member',
  approver: 'approver',
  reviewer: 'reviewer',
  reviewed: 'reviewed',
  'eligible-owner': 'eligible owner',
  configurer: 'sets up PIM',
  'per-customer': 'counted per customer',
  'eligible-role': 'eligible for a role',
  'time-bound-role': 'role for a time',
  synchronized: 'synchronized',
  'plan-for-guests': 'plan for guests',
  'plan-for-members': 'plan for members',
  'seat-at-home': 'covered from home',
  prerequisite: 'prerequisite',
  'reviewed-program': 'reviewed program',
  'role-group-member': 'member of a role-assignable group',
  'plan-for-role-groups': 'plan for role-assignable groups',
};
