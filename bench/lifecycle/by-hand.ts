// The limit: one loop over typed arrays, written for this workload and nothing else. It uses the engine's queue and
// the shared sampler, so what lies between it and the engine is the price of machines.

import { TimerQueue } from '../../engine/queue.ts';
import { PRIORITY } from '../../engine/simulation.ts';
import { LifecycleRandom } from './random.ts';
import {
  APPROVAL_TIMEOUT_MINUTES,
  DAY_MINUTES,
  EXTENSION_MINUTES,
  type LifecycleSize,
  PROVISIONING_MINUTES,
  type PreparedRun,
  TERM_MINUTES,
} from './rules.ts';
import { Tally } from './tally.ts';

const IDLE = 0;
const PENDING = 1;
const PROVISIONING = 2;
const ACTIVE = 3;

/** Nodes of the queue: one per relationship, then two per engineer, of which the odd one is the timeout. */
class LifecycleLoop {
  private readonly size: LifecycleSize;
  private readonly random: LifecycleRandom;
  private readonly queue: TimerQueue;
  private readonly tally: Tally;
  private readonly states: Uint8Array;
  private readonly isActive: Uint8Array;
  private readonly tenantOf: Int32Array;
  private readonly horizon: number;
  private now = 0;
  private events = 0;

  constructor(size: LifecycleSize, seed: number) {
    const { tenants, engineersPerTenant } = size;
    const engineers = tenants * engineersPerTenant;
    this.size = size;
    this.random = new LifecycleRandom(seed);
    this.horizon = size.days * DAY_MINUTES;
    this.queue = new TimerQueue(this.horizon);
    this.queue.reserve(tenants + engineers * 2);
    this.tally = new Tally(engineers);
    this.states = new Uint8Array(engineers);
    this.isActive = new Uint8Array(tenants).fill(1);
    this.tenantOf = Int32Array.from({ length: engineers }, (_, engineer) =>
      Math.floor(engineer / engineersPerTenant),
    );
    for (let tenant = 0; tenant < tenants; tenant++) {
      this.arm(tenant, this.random.firstTermMinutes());
      for (let index = 0; index < engineersPerTenant; index++) {
        this.idles(tenant * engineersPerTenant + index);
      }
    }
  }

  run(): void {
    const { queue, horizon } = this;
    const { tenants } = this.size;
    for (let node = queue.pop(horizon); node >= 0; node = queue.pop(horizon)) {
      this.now = queue.poppedAtSeconds;
      this.events++;
      if (node < tenants) this.relationshipTimer(node);
      else this.engineerTimer((node - tenants) >> 1, (node - tenants) & 1);
    }
  }

  outcome() {
    return this.tally.outcome(this.events);
  }

  private engineerTimer(engineer: number, isTimeout: number): void {
    const { random, tally } = this;
    switch (this.states[engineer]) {
      case IDLE:
        if (this.isActive[this.tenantOf[engineer]!] === 0) {
          tally.refused++;
          this.idles(engineer);
        } else if (random.needsApproval()) {
          this.states[engineer] = PENDING;
          this.arm(this.nodeOf(engineer), random.answerMinutes());
          this.arm(this.nodeOf(engineer) + 1, APPROVAL_TIMEOUT_MINUTES);
        } else {
          this.provisions(engineer);
        }
        break;
      case PENDING:
        this.queue.cancel(this.nodeOf(engineer) + (isTimeout ^ 1));
        if (isTimeout === 1) {
          this.idles(engineer);
        } else if (random.isDenied()) {
          tally.denied++;
          this.idles(engineer);
        } else {
          this.provisions(engineer);
        }
        break;
      case PROVISIONING:
        this.states[engineer] = ACTIVE;
        tally.begins(engineer, this.now);
        this.arm(this.nodeOf(engineer), random.workMinutes());
        break;
      case ACTIVE:
        tally.ends(engineer, this.now);
        this.idles(engineer);
        break;
    }
  }

  private relationshipTimer(tenant: number): void {
    const { random, tally } = this;
    if (this.isActive[tenant] === 0) {
      this.isActive[tenant] = 1;
      this.arm(tenant, TERM_MINUTES);
    } else if (random.isExtended()) {
      this.arm(tenant, EXTENSION_MINUTES);
    } else {
      this.isActive[tenant] = 0;
      this.arm(tenant, random.pauseMinutes());
      const { engineersPerTenant } = this.size;
      for (let index = 0; index < engineersPerTenant; index++) {
        const engineer = tenant * engineersPerTenant + index;
        this.events++;
        if (this.states[engineer] !== ACTIVE) continue;
        this.queue.cancel(this.nodeOf(engineer));
        tally.forced++;
        tally.ends(engineer, this.now);
        this.idles(engineer);
      }
    }
  }

  private idles(engineer: number): void {
    this.states[engineer] = IDLE;
    this.arm(this.nodeOf(engineer), this.random.gapMinutes());
  }

  private provisions(engineer: number): void {
    this.states[engineer] = PROVISIONING;
    this.arm(this.nodeOf(engineer), PROVISIONING_MINUTES);
  }

  private nodeOf(engineer: number): number {
    return this.size.tenants + engineer * 2;
  }

  private arm(node: number, delay: number): void {
    this.queue.arm(node, this.now + delay, PRIORITY.timer);
  }
}

/** The hand-written loop. */
export function prepareByHand(size: LifecycleSize, seed: number): PreparedRun {
  return new LifecycleLoop(size, seed);
}
