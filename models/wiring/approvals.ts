import { sampleSeconds } from '../../engine/distributions.ts';
import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import { approversNow } from '../access/approvers-now.ts';
import type { FailureModeId } from '../failure-modes/index.ts';
import { isMembership, isRoleAssignment, type Place } from '../places.ts';
import {
  type ApprovalQuestion,
  type ApproverRule,
  approverFindings,
  approversAsked,
} from '../policies/pim-default-approvers.ts';
import type { World } from '../world.ts';
import type { Activations } from './activations.ts';

/** The approvers' inbox: the first to answer decides, and nobody decides on a request of their own (PIM-34). */
export interface Approvals {
  asked(activation: EntityId, requestorId: string, place: Place): void;
  /** Why nobody will ever answer the open request; undefined where somebody may. */
  unanswerable(activation: EntityId): FailureModeId | undefined;
  /** The request is settled or gone and leaves every inbox; a late answer must not reach the next one. */
  settled(activation: EntityId): void;
  /** An approver has received a request. Off duty it stays unread. */
  received(approver: EntityId, onDuty: boolean): void;
  /** An approver comes to work and reads what has piled up. */
  dutyBegins(approver: EntityId): void;
}

interface Request {
  readonly activation: EntityId;
  readonly approvers: readonly EntityId[];
  readonly unanswerable: FailureModeId | undefined;
  open: boolean;
}

/** One approver's unread copy of a request, with the answer already drawn so that designs stay in step. */
interface Letter {
  readonly request: Request;
  readonly approverId: string;
  readonly responseSeconds: Seconds;
  readonly says: 'APPROVE' | 'DENY';
}

/** Opens the inbox. */
export function openApprovals(world: World, activations: Activations): Approvals {
  const requests = new Map<EntityId, Request>();
  const unread = new Map<EntityId, Letter[]>();
  /** Letters that will be answered, by a number that is free again with the answer: a run has millions of them. */
  const letters: (Letter | undefined)[] = [];
  const free: number[] = [];

  const answer = (position: number): void => {
    const { request, says, approverId } = letters[position]!;
    letters[position] = undefined;
    free.push(position);
    if (!request.open || !world.state.accountEnabled(approverId)) return;
    world.record.did('approval');
    // The machines of PIM and of Lighthouse spell it differently, and each reads its own.
    world.sim.send(request.activation, {
      type: says,
      byRequestor: false,
      byRequester: false,
      isApprover: true,
    });
  };

  const read = (approver: EntityId): void => {
    for (const letter of unread.get(approver) ?? []) {
      if (!letter.request.open) continue;
      const at = world.sim.now + letter.responseSeconds;
      const position = free.pop() ?? letters.length;
      letters[position] = letter;
      world.sim.scheduleCall(at, PRIORITY.behavior, answer, position);
    }
    unread.delete(approver);
  };

  return {
    asked(activation, requestorId, place) {
      const question: ApprovalQuestion = {
        provider: providerOf(place),
        requestorId,
        namedApproverIds: approversNow(world.index, world.state, place).filter((id) =>
          world.state.accountEnabled(id),
        ),
        // Who approves by default is among the named ones by now.
        roleHolders: [],
      };
      const ids = approversAsked(question);
      const [finding] = approverFindings(question);
      const unanswerable = finding && NOBODY[finding.rule];
      if (unanswerable !== undefined) world.record.observed(unanswerable);
      const approvers = ids.map((id) => world.entities.approvers.get(id)!);
      const request: Request = { activation, approvers, unanswerable, open: true };
      requests.set(activation, request);
      const thief = activations.requestorOf(activation) === 'thief';
      ids.forEach((id, position) => {
        const approver = approvers[position]!;
        const inbox = unread.get(approver) ?? [];
        inbox.push({ request, approverId: id, ...drawAnswer(world, id, thief) });
        unread.set(approver, inbox);
        world.sim.send(approver, { type: 'ASK' });
      });
    },
    unanswerable: (activation) => requests.get(activation)!.unanswerable,
    settled(activation) {
      const request = requests.get(activation);
      if (!request?.open) return;
      request.open = false;
      requests.delete(activation);
      for (const approver of request.approvers) world.sim.send(approver, { type: 'WITHDRAWN' });
    },
    received(approver, onDuty) {
      if (onDuty) read(approver);
    },
    dutyBegins: read,
  };
}

/** What it is called when nobody can answer. */
const NOBODY: Readonly<Record<ApproverRule, FailureModeId>> = {
  'approver-mandatory': 'nobody-can-approve',
  'locked-out': 'nobody-can-approve',
  'nobody-but-the-requestor': 'approver-is-requester',
};

function providerOf(place: Place): ApprovalQuestion['provider'] {
  if (isMembership(place)) return 'group';
  return isRoleAssignment(place) ? place.system : 'azure-role';
}

/** The share of thieves let through and the share of colleagues refused are the scenario's. */
function drawAnswer(
  world: World,
  approverId: string,
  thief: boolean,
): Pick<Letter, 'responseSeconds' | 'says'> {
  const draw = world.streams.stream(approverId, 'answers');
  const responseSeconds = sampleSeconds(world.behavior.approverResponse, draw);
  const denies = thief ? 1 - world.behavior.approverFooled : world.behavior.approverDenies;
  return { responseSeconds, says: draw.chance(denies) ? 'DENY' : 'APPROVE' };
}
