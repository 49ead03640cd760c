import type { CustomerDrafts } from './customer-drafts.ts';
import type { Tell } from './estate-day.ts';
import type { MissingActive } from './missing-active.ts';

/** Tells that there is nothing to make an estate of. */
export function tellOfNothing(tell: Tell): void {
  tell(
    'error',
    'IMP-NOTHING',
    'There is no GDAP relationship, no delegation of Azure Lighthouse, no agreement between tenants and no place of PIM to import.',
    'Save GET /tenantRelationships/delegatedAdminRelationships from Microsoft Graph as JSON, one file per page.',
  );
}

/** Tells which answers nobody saved, and what is taken instead. */
export function tellOfMissingAnswers(
  notExported: CustomerDrafts['notExported'],
  active: readonly MissingActive[],
  tell: Tell,
): void {
  if (notExported.length > 0) {
    const [are, each] = notExported.length === 1 ? ['relationship is', 'it'] : ['relationships are', 'each'];
    tell(
      'warning',
      'IMP-NO-ASSIGNMENTS',
      `${notExported.length} ${are} active, and not one access assignment was read; ${each} is taken to give away all its roles.`,
      'Save GET …/delegatedAdminRelationships/{id}/accessAssignments of every relationship too.',
    );
  }
  for (const what of active) {
    tell(
      'note',
      'IMP-NO-ACTIVE',
      `Eligible ${what}s were read, and no answer about active ones: who has one for good is not known.`,
      `Save GET …/${what === 'role' ? 'roleAssignmentScheduleInstances' : 'group/assignmentScheduleInstances'} too.`,
    );
  }
}
