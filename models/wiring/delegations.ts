import { sampleSeconds } from '../../engine/distributions.ts';
import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import { COMPILED } from '../compiled-machines.ts';
import type { GdapRelationship } from '../estate.ts';
import { extendsItself, RENEWAL_STREAM } from '../lapse-draws.ts';
import type { RenewalInput } from '../machines/relationship-renewal.ts';
import { add, addRelationship } from '../populate.ts';
import type { World } from '../world.ts';
import { assignAnew } from './assign-anew.ts';

/** The life of delegations beyond their machines: renewals, their successors, and what a lapse sets in motion. */
export interface Delegations {
  relationshipActive(relationshipId: string): void;
  relationshipEnding(relationshipId: string, why: 'term' | 'partner' | 'customer'): void;
  assignmentActive(relationshipId: string): void;
  askForRelationship(renewal: EntityId): void;
  customerConsented(renewal: EntityId): void;
  relationshipRenewed(renewal: EntityId): void;
}

/** A line of relationships that succeed one another at one customer. */
interface Line {
  readonly renewal: EntityId;
  readonly firstId: string;
  current: GdapRelationship;
  successor: GdapRelationship | null;
  /** When the successor was drafted; under one reading its term counts from there (GDAP-16). */
  askedAtSeconds: Seconds;
  /** Somebody ended it on purpose: nobody asks again, and what is still on its way is ended too. */
  closed: boolean;
}

/** Starts tracking every relationship that has an end. */
export function startDelegations(world: World): Delegations {
  const lines = new Map<string, Line>();
  const lineOfRenewal = new Map<EntityId, Line>();

  const round = (relationship: GdapRelationship): RenewalInput => {
    const { leadSeconds, forgotten, customerApproval } = world.behavior.renewal;
    // What is drawn here, and in which order, `lapse-draws.ts` knows too.
    const draw = world.streams.stream(relationship.customerId, RENEWAL_STREAM);
    const slips = draw.chance(forgotten);
    const consentSeconds = sampleSeconds(customerApproval, draw);
    const secondsToEnd = (relationship.endsAtSeconds ?? 0) - world.sim.now;
    return {
      // What extends itself is left to itself.
      forgotten: slips || leadSeconds === null || extendsItself(relationship, world.assumptions),
      secondsToAsk: Math.max(0, secondsToEnd - (leadSeconds ?? 0)),
      consentSeconds,
    };
  };

  const track = (relationship: GdapRelationship): void => {
    const subject = {
      kind: 'renewal' as const,
      relationshipId: relationship.id,
      customerId: relationship.customerId,
    };
    const renewal = add(world, COMPILED.renewal, round(relationship), subject);
    const line: Line = {
      renewal,
      firstId: relationship.id,
      current: relationship,
      successor: null,
      askedAtSeconds: 0,
      closed: false,
    };
    lines.set(relationship.id, line);
    lineOfRenewal.set(renewal, line);
  };

  for (const relationship of world.index.estate.relationships) {
    if (relationship.status === 'active' && relationship.endsAtSeconds !== null) track(relationship);
  }

  return {
    askForRelationship(renewal) {
      const line = lineOfRenewal.get(renewal)!;
      if (line.closed) return;
      world.record.renewalAsked();
      line.askedAtSeconds = world.sim.now;
      line.successor = successorOf(line.current, world.index.rows.relationships.addUnused(line.firstId));
      lines.set(line.successor.id, line);
      world.index.addRelationship(line.successor, []);
      addRelationship(world, line.successor);
    },
    customerConsented(renewal) {
      const { successor, closed, askedAtSeconds } = lineOfRenewal.get(renewal)!;
      const entity = successor && world.entities.relationships.get(successor.id);
      if (closed || entity === null || entity === undefined) return;
      world.sim.send(entity, {
        type: 'APPROVE',
        byGlobalAdministrator: true,
        linkUsed: false,
        sinceCreationSeconds: world.sim.now - askedAtSeconds,
      });
    },
    relationshipActive(relationshipId) {
      const now = world.sim.now;
      const line = lines.get(relationshipId);
      if (!line) {
        // Imported while it was on its way; from now on it has an end to track.
        const declared = world.index.relationships.get(relationshipId)!;
        track({ ...declared, activatedAtSeconds: now, endsAtSeconds: now + declared.termSeconds });
        return;
      }
      if (line.successor?.id !== relationshipId) return;
      if (line.closed) {
        world.sim.send(world.entities.relationships.get(relationshipId)!, {
          type: 'TERMINATE',
          by: 'customer',
        });
        return;
      }
      const successor = {
        ...line.successor,
        activatedAtSeconds: now,
        endsAtSeconds:
          (world.assumptions.gdapEndDate === 'created-plus-term' ? line.askedAtSeconds : now) +
          line.successor.termSeconds,
      };
      line.successor = successor;
      world.record.successorBegan(successor);
      assignAnew(world, successor, line.current.id);
    },
    assignmentActive(relationshipId) {
      const line = lines.get(relationshipId);
      if (line?.successor?.id !== relationshipId) return;
      const pending = world.index
        .assignmentsOf(relationshipId)
        .some((assignment) => world.state.accessAssignment(assignment.id) === 'pending');
      if (!pending) world.sim.send(line.renewal, { type: 'SUCCESSOR_ACTIVE' });
    },
    relationshipRenewed(renewal) {
      const line = lineOfRenewal.get(renewal)!;
      if (!line.successor) return;
      line.current = line.successor;
      line.successor = null;
      world.sim.send(renewal, { type: 'TRACK', ...round(line.current) });
    },
    relationshipEnding(relationshipId, why) {
      world.record.relationshipStopped(relationshipId);
      const line = lines.get(relationshipId);
      if (!line) return;
      if (why !== 'term') line.closed = true;
      if (line.closed || line.current.id !== relationshipId) return;
      const draw = world.streams.stream(line.current.customerId, 'lapse');
      world.sim.send(line.renewal, {
        type: 'LAPSED',
        noticeSeconds: sampleSeconds(world.behavior.renewal.noticeAfterLapse, draw),
        consentSeconds: sampleSeconds(world.behavior.renewal.customerApproval, draw),
      });
    },
  };
}

/** A new object with the same content: nothing of an ended relationship can be restored (GDAP-84, GDAP-90). */
function successorOf(relationship: GdapRelationship, id: string): GdapRelationship {
  return {
    ...relationship,
    id,
    status: 'approvalPending',
    activatedAtSeconds: null,
    endsAtSeconds: null,
  };
}
