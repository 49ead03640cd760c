import { sampleSeconds } from '../../engine/distributions.ts';
import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import { type AccessPath, isEffective, onlyReads } from '../access/access-path.ts';
import { COMPILED } from '../compiled-machines.ts';
import { carriesPim } from '../licensing/owned-products.ts';
import type { TokenIdentity } from '../machines/access-token.ts';
import { isTaken } from '../policies/policy-finding.ts';
import { rolesPageFindings } from '../policies/roles-page.ts';
import { add } from '../populate.ts';
import type { World } from '../world.ts';

/** Portals of customers that people have open, with the tokens behind them; only those a scenario opens. */
export interface Sessions {
  /** Opens the portal with a fresh token, or signs out of it and in again. */
  signIn(accountId: string, customerId: string): void;
  /** Works in the portal that is open; who has none signs in first. */
  use(accountId: string, customerId: string): void;
  /** Opens the page on which the customer's roles are shown. */
  readRoles(accountId: string, customerId: string): void;
  /** What the machine of a session says. */
  effect(effect: string, params: unknown): void;
}

interface Session {
  readonly accountId: string;
  readonly customerId: string;
  readonly entity: EntityId;
  holdsRole: boolean;
  enabled: boolean;
}

/** Opens the doors of the customers' portals. */
export function openSessions(world: World): Sessions {
  const sessions = new Map<string, Session>();

  const open = (accountId: string, customerId: string): Session => {
    const key = `${accountId} ${customerId}`;
    const known = sessions.get(key);
    if (known !== undefined) return known;
    const enabled = world.state.accountEnabled(accountId);
    const holdsRole = hasPower(world, accountId, customerId);
    const entity = add(
      world,
      COMPILED.accessToken,
      // Nothing that evaluates continuously asks for roles (PIM-68), and who is disabled is beside the point here.
      { identity: identityOf(world, accountId, customerId), cae: false, holdsRole, homeEnabled: enabled },
      { kind: 'session', accountId },
    );
    const session = { accountId, customerId, entity, holdsRole, enabled };
    sessions.set(key, session);
    return session;
  };

  /**
   * Tells the machine what the judge says now, which is soon enough: a token changes only when somebody is at work.
   * The role of a disabled account is no question (B2B-87).
   */
  const lookAgain = (session: Session): EntityId => {
    const { accountId, customerId, entity } = session;
    const enabled = world.state.accountEnabled(accountId);
    if (enabled !== session.enabled) {
      session.enabled = enabled;
      world.sim.send(
        entity,
        enabled ? { type: 'ENABLE', at: 'home' } : { type: 'DISABLE', at: 'home', latencySeconds: 0 },
      );
    }
    const holdsRole = enabled ? hasPower(world, accountId, customerId) : session.holdsRole;
    if (holdsRole !== session.holdsRole) {
      session.holdsRole = holdsRole;
      world.sim.send(entity, { type: holdsRole ? 'ROLE_GRANTED' : 'ROLE_REMOVED' });
    }
    return entity;
  };

  const signIn = (accountId: string, customerId: string): void => {
    const entity = lookAgain(open(accountId, customerId));
    world.sim.send(entity, { type: 'SIGN_IN', tokenSeconds: lifetime(world, accountId, customerId) });
  };

  return {
    signIn,
    use(accountId, customerId) {
      const entity = lookAgain(open(accountId, customerId));
      if (world.sim.isIn(entity, 'signedOut')) signIn(accountId, customerId);
      world.sim.send(entity, { type: 'USE', tokenSeconds: lifetime(world, accountId, customerId) });
    },
    readRoles(accountId, customerId) {
      const paths = world.judge(accountId, customerId).filter(isEffective);
      if (paths.some(({ model }) => model !== 'gdap')) return;
      const findings = rolesPageFindings({
        roles: paths.flatMap(({ roles }) => roles),
        customerHasPim: world.index.estate.licenses.some(
          (license) => license.tenantId === customerId && carriesPim(license),
        ),
      });
      if (!isTaken(findings)) world.record.observed('reader-meets-no-access');
    },
    effect(effect, params) {
      if (effect === 'revocationWithoutEffect') {
        world.record.observed('revoking-a-guests-sessions-does-nothing');
      }
      if (effect !== 'accessUsed') return;
      const { withRole, holdsRole } = params as { readonly withRole: boolean; readonly holdsRole: boolean };
      if (holdsRole && !withRole) world.record.observed('token-stale-after-activation');
      if (withRole && !holdsRole) world.record.observed('access-lingers-after-expiry');
    },
  };
}

/** Changes something of the customer's now, by more than a token that was issued before. */
function hasPower(world: World, accountId: string, customerId: string): boolean {
  return world
    .judge(accountId, customerId)
    .some((path) => isEffective(path) && path.state !== 'residual' && !onlyReads(path));
}

/** Whose token it is: of the account itself, of a guest of the customer's, or of a delegated person. */
function identityOf(world: World, accountId: string, customerId: string): TokenIdentity {
  if (world.index.accounts.get(accountId)?.tenantId === customerId) return 'home';
  const paths: readonly AccessPath[] = world.judge(accountId, customerId);
  return paths.length > 0 && paths.every(({ model }) => model === 'guest') ? 'guest' : 'gdap';
}

/** Every token of a session lives as long as chance has it (B2B-80). */
function lifetime(world: World, accountId: string, customerId: string): Seconds {
  const { lowSeconds, highSeconds } = world.assumptions.tokenLifetime;
  const draw = world.streams.stream(`${accountId} ${customerId}`, 'token of a portal');
  return Math.round(sampleSeconds({ kind: 'uniform', low: lowSeconds, high: highSeconds }, draw));
}
