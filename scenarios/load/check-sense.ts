import { readRole } from '../schema/entra-roles.ts';
import type { EstateFile } from '../schema/estate-schema.ts';
import { type Complain, eachEntry as each } from './complaints.ts';
import { referenceChecker } from './references.ts';

/** Checks what is possible by the form of an estate file and yet says nothing that could be. */
export function checkSense(file: EstateFile, complain: Complain): void {
  checkPods(file, complain);
  checkCircles(file, complain);
  checkRelationships(file, complain);
  checkGrantedRoles(file, complain);
  each(file.memberships, 'memberships', ({ ends }, path) => {
    if (ends === undefined || ends > file.asOf) return;
    complain('warning', 'SCN-PAST-END', [...path, 'ends'], {
      message: 'This membership ended before the day of the file, and gives nothing.',
      expected: 'a day after asOf',
      hint: 'Leave it out, or correct the year.',
    });
  });
}

/** Whoever serves a pod that no tenant is in serves nobody there. */
function checkPods(file: EstateFile, complain: Complain): void {
  const pods = referenceChecker(complain).idsOf('pod', 'tenants', [
    ...new Set(file.tenants.flatMap(({ pod }) => pod ?? [])),
  ]);
  each(file.people, 'people', (entry, path) => {
    if (!Array.isArray(entry.pods)) return;
    entry.pods.forEach((pod, index) => {
      pods.need(pod, [...path, 'pods', index]);
    });
  });
}

/** Circles are looked for so long, and then the rest of a huge file is taken as it is. */
const MOST_STEPS = 1_000_000;

/** A group inside itself, also by way of others: everybody in one is in all of them. */
function checkCircles(file: EstateFile, complain: Complain): void {
  const groupsOf = new Map<string, string[]>();
  for (const { memberGroup, group } of file.memberships ?? []) {
    if (memberGroup !== undefined) groupsOf.set(memberGroup, [...(groupsOf.get(memberGroup) ?? []), group]);
  }
  let steps = 0;
  const reaches = (from: string, wanted: string): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === wanted) return true;
      // In a knot too large to look through nothing is said; check-nesting.ts refuses those that matter.
      if (++steps > MOST_STEPS) return false;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(groupsOf.get(next) ?? []));
    }
    return false;
  };
  each(file.memberships, 'memberships', ({ memberGroup, group }, path) => {
    if (memberGroup === undefined || !reaches(group, memberGroup)) return;
    const itself = memberGroup === group;
    complain(itself ? 'error' : 'warning', 'SCN-NESTING', [...path, 'memberGroup'], {
      message: itself
        ? `The group "${group}" cannot be its own member.`
        : `The groups "${memberGroup}" and "${group}" are members of each other, directly or through others.`,
      expected: itself ? 'another group' : 'groups nested one way',
      hint: 'Leave out one of the memberships.',
    });
  });
}

function checkRelationships(file: EstateFile, complain: Complain): void {
  const managing = file.tenants.find(({ role }) => role === 'managing')?.id;
  each(file.relationships, 'relationships', ({ customer, status = 'active', activated }, path) => {
    if (customer === managing) {
      complain('error', 'SCN-REFERENCE', [...path, 'customer'], {
        message: 'The managing tenant is no customer of its own.',
        expected: 'another tenant',
      });
    }
    if (status !== 'active' || activated === undefined || activated <= file.asOf) return;
    complain('warning', 'SCN-DATE', [...path, 'activated'], {
      message:
        'A relationship cannot be active before it became so; it is taken to be active from the start.',
      expected: 'a day up to asOf',
      hint: 'For one that is still to begin write status: approved.',
    });
  });
}

/** An assignment gives only roles that its relationship holds (GDAP-45). */
function checkGrantedRoles(file: EstateFile, complain: Complain): void {
  const rolesOf = new Map(
    (file.relationships ?? []).map(({ id, roles }) => [id, new Set((roles ?? []).map(idOfRole))]),
  );
  each(file.accessAssignments, 'accessAssignments', ({ relationship, roles }, path) => {
    const held = rolesOf.get(relationship);
    if (held === undefined) return;
    (roles ?? []).forEach((role, index) => {
      if (held.has(idOfRole(role))) return;
      complain('warning', 'SCN-NO-EFFECT', [...path, 'roles', index], {
        message: `The relationship "${relationship}" does not hold this role, so the assignment cannot give it (GDAP-45).`,
        hint: 'Add the role to a new relationship, or leave it out here.',
      });
    });
  });
}

function idOfRole(written: string): string {
  const reading = readRole(written);
  return reading.ok ? reading.value : written;
}
