import { holdsExtensionBack, isCurrent, namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const globalAdministratorBlocksExtension = defineRule({
  id: 'TWIN.GDAP.001',
  name: 'global-administrator-blocks-extension',
  title: 'Global Administrator keeps the relationship from extending itself',
  severity: 'warning',
  fix: 'Remove Global Administrator from the relationship, which works while it is active, then switch the extension on. For the rare task that needs it, keep a second, short relationship.',
  factIds: ['GDAP-06', 'GDAP-07', 'GDAP-118'],
  find(index, assumptions) {
    if (assumptions.gdapTermCap === 'no-extension') return [];
    const found = index.estate.relationships.filter(
      (relationship) => isCurrent(relationship) && holdsExtensionBack(relationship),
    );
    return oneFinding(
      namedRelationships(index, found),
      (count) =>
        `${several(count, 'relationship')} with Global Administrator cannot extend ${count === 1 ? 'itself' : 'themselves'} and will end with the term.`,
    );
  },
});
