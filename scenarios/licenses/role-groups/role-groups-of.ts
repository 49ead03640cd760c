import { type Assumptions, findAssumption } from '../../../models/assumptions.ts';
import type { EstateIndex } from '../../../models/estate-index.ts';
import { headsByPlan } from '../../../models/licensing/heads-by-plan.ts';
import { roleGroupsByTenant } from '../../../models/licensing/role-groups.ts';
import { type SeatHead, seatsOf } from '../../../models/licensing/seats.ts';
import { headsCounted } from '../../summarize/licenses.ts';
import type { CountedDesign } from '../counted-design.ts';
import type { SheetRoleGroups, TenantRoleGroups } from './role-groups-schema.ts';

type Reading = Assumptions['roleGroupSeats'];

/** The tenants of a design that have role-assignable groups, and what these ask for. */
export function roleGroupsOf(
  { design, index, tenantIdOf }: CountedDesign,
  assumptions: Assumptions,
): SheetRoleGroups[number] {
  const groups = roleGroupsByTenant(index);
  const shown = new Map(design.tenants.map((row) => [row.tenantId, row]));
  const withGroups = [...shown.values()].filter(({ tenantId }) => groups.has(tenantIdOf(tenantId)));
  const seatsFor = withGroups.length === 0 ? [] : seatsByReading(index, assumptions);
  const tenants = withGroups.map(({ tenantId, tenantName, tenantRole }): TenantRoleGroups => {
    const id = tenantIdOf(tenantId);
    const readings = seatsFor.map(({ reading, seatsIn }) => ({ reading, seats: seatsIn(id) }));
    return {
      tenantId,
      tenantName,
      tenantRole,
      groups: groups.get(id)!.length,
      seats: readings.find(({ reading }) => reading === assumptions.roleGroupSeats)!.seats,
      readings,
    };
  });
  return { id: design.id, reading: assumptions.roleGroupSeats, tenants };
}

/** By each reading, how many seats of P1 in a tenant have no other cause than its role-assignable groups. */
function seatsByReading(index: EstateIndex, assumptions: Assumptions) {
  const seats = seatsOf(index, assumptions);
  const heads = headsCounted(index, assumptions, seats);
  const unseated = new Map(seats.map((tenant) => [tenant.tenantId, tenant]));
  return findAssumption('roleGroupSeats')!.alternatives.map(({ value }) => {
    const reading = value as Reading;
    const byPlan = headsByPlan(index, { ...assumptions, roleGroupSeats: reading });
    return {
      reading,
      seatsIn: (tenantId: string): number =>
        byPlan(tenantId, heads(index.tenants.get(tenantId)!), unseated.get(tenantId)).AAD_PREMIUM.filter(
          isForGroupsAlone,
        ).length,
    };
  });
}

function isForGroupsAlone({ reasons }: SeatHead): boolean {
  return reasons.every(({ kind }) => kind === 'role-group-member' || kind === 'plan-for-role-groups');
}
