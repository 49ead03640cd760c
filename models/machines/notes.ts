import type { MachineNote } from './machine-note.ts';
import { CROSS_TENANT_NOTES } from './notes-cross-tenant.ts';
import { GDAP_NOTES } from './notes-gdap.ts';
import { PIM_NOTES } from './notes-pim.ts';

/** What to say of each machine beside its diagram, by the machine's id. */
export const MACHINE_NOTES: Readonly<Record<string, MachineNote>> = {
  ...GDAP_NOTES,
  ...PIM_NOTES,
  ...CROSS_TENANT_NOTES,
};
