import type { MachineEvent } from '../../engine/compile/machine.ts';
import { sampleSeconds } from '../../engine/distributions.ts';
import { type EntityId, PRIORITY } from '../../engine/simulation.ts';
import type { Stream } from '../../engine/streams.ts';
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
  readonly inboxes: readonly Inbox[];
  readonly unanswerable: FailureModeId | undefined;
  open: boolean;
}

/** What lies before one approver. */
interface Inbox {
  readonly approver: EntityId;
  readonly approverId: string;
  readonly answers: Stream;
  readonly unread: Letter[];
}

/** One approver's copy of a request, with the answer already drawn so that designs stay in step. */
interface Letter {
  readonly request: Request;
  readonly inbox: Inbox;
  readonly responseSeconds: Seconds;
  readonly says: 'APPROVE' | 'DENY';
}

const ASK: MachineEvent = Object.freeze({ type: 'ASK' });
const WITHDRAWN: MachineEvent = Object.freeze({ type: 'WITHDRAWN' });
/** The machines of PIM and of Lighthouse spell it differently, and each reads its own. */
const BY_ANOTHER = { byRequestor: false, byRequester: false, isApprover: true };
const ANSWERS: Readonly<Record<Letter['says'], MachineEvent>> = {
  APPROVE: Object.freeze({ type: 'APPROVE', ...BY_ANOTHER }),
  DENY: Object.freeze({ type: 'DENY', ...BY_ANOTHER }),
};

/** Opens the inboxes. */
export function openApprovals(world: World, activations: Activations): Approvals {
  const requests = new Map<EntityId, Request>();
  const byAccount = new Map<string, Inbox>();
  const byApprover = new Map<EntityId, Inbox>();
  /** Letters that will be answered, by a number that is free again with the answer: a run has millions of them. */
  const letters: (Letter | undefined)[] = [];
  const free: number[] = [];

  const inboxOf = (approverId: string): Inbox => {
    let inbox = byAccount.get(approverId);
    if (inbox === undefined) {
      const approver = world.entities.approvers.get(approverId)!;
      inbox = { approver, approverId, answers: world.streams.stream(approverId, 'answers'), unread: [] };
      byAccount.set(approverId, inbox);
      byApprover.set(approver, inbox);
    }
    return inbox;
  };

  const answer = (position: number): void => {
    const { request, says, inbox } = letters[position]!;
    letters[position] = undefined;
    free.push(position);
    if (!request.open || !world.state.accountEnabled(inbox.approverId)) return;
    world.record.did('approval');
    world.sim.send(request.activation, ANSWERS[says]);
  };

  const read = (approver: EntityId): void => {
    const unread = byApprover.get(approver)?.unread;
    if (unread === undefined) return;
    for (const letter of unread) {
      if (!letter.request.open) continue;
      const at = world.sim.now + letter.responseSeconds;
      const position = free.pop() ?? letters.length;
      letters[position] = letter;
      world.sim.scheduleCall(at, PRIORITY.behavior, answer, position);
    }
    unread.length = 0;
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
      const inboxes = approversAsked(question).map(inboxOf);
      const unanswerable = inboxes.length > 0 ? undefined : NOBODY[approverFindings(question)[0]!.rule];
      if (unanswerable !== undefined) world.record.observed(unanswerable);
      const request: Request = { activation, inboxes, unanswerable, open: true };
      requests.set(activation, request);
      const isThief = activations.requestorOf(activation) === 'thief';
      for (const inbox of inboxes) {
        inbox.unread.push(drawLetter(world, request, inbox, isThief));
        world.sim.send(inbox.approver, ASK);
      }
    },
    unanswerable: (activation) => requests.get(activation)!.unanswerable,
    settled(activation) {
      const request = requests.get(activation);
      if (!request?.open) return;
      request.open = false;
      requests.delete(activation);
      for (const { approver } of request.inboxes) world.sim.send(approver, WITHDRAWN);
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
function drawLetter({ behavior }: World, request: Request, inbox: Inbox, isThief: boolean): Letter {
  const responseSeconds = sampleSeconds(behavior.approverResponse, inbox.answers);
  const denies = isThief ? 1 - behavior.approverFooled : behavior.approverDenies;
  const says = inbox.answers.chance(denies) ? 'DENY' : 'APPROVE';
  return { request, inbox, responseSeconds, says };
}
