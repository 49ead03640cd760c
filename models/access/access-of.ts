import type { EstateIndex } from '../estate-index.ts';
import type { AccessPath } from './access-path.ts';
import { isEffective } from './access-path.ts';
import { accountLinks, type Session } from './account-links.ts';
import { azurePaths } from './azure-paths.ts';
import { dapPaths } from './dap-paths.ts';
import { gdapPaths } from './gdap-paths.ts';
import type { TwinState } from './twin-state.ts';

const ORDINARY_SESSION: Session = { mfa: true };

/** What a caller wants to know about. */
export interface AccessQuestion {
  /** What the sign-in brings with it; by default a sign-in with MFA at home. */
  readonly session?: Session;
  /** `directory` leaves Azure out; every way into Azure begins with a directory path, so none is missed as entry. */
  readonly about?: 'everything' | 'directory';
}

/**
 * The only judge of access: every chain from the account to roles in the tenant at the state's instant,
 * each link with its state and, where it fails, the fact that makes it fail.
 * Blast radius, daily work, outages, checks and explanations all ask here, so they cannot disagree.
 */
export function accessOf(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  { session = ORDINARY_SESSION, about = 'everything' }: AccessQuestion = {},
): readonly AccessPath[] {
  const start = accountLinks(index, state, accountId, tenantId, session);
  const gdap = gdapPaths(index, state, accountId, tenantId, start);
  const dap = dapPaths(index, state, accountId, tenantId, start, gdap);
  const directory = dap.length === 0 ? gdap : [...gdap, ...dap];
  const paths =
    about === 'directory'
      ? directory
      : [...directory, ...azurePaths(index, state, accountId, tenantId, start, directory)];
  return withResidual(paths, state, accountId, tenantId);
}

/** A token issued while access held keeps its roles until it runs out (GDAP-85, PIM-68). */
function withResidual(
  paths: readonly AccessPath[],
  state: TwinState,
  accountId: string,
  tenantId: string,
): readonly AccessPath[] {
  const endsAt = state.tokenEndsAt(accountId, tenantId);
  if (endsAt === undefined || endsAt <= state.nowSeconds || paths.some(isEffective)) return paths;
  return [
    ...paths,
    {
      model: 'token',
      accountId,
      tenantId,
      workload: 'any',
      roles: [],
      state: 'residual',
      links: [
        {
          kind: 'token',
          subject: accountId,
          name: 'issued token',
          state: 'residual',
          factId: 'B2B-80',
          why: 'a token issued earlier is valid until it runs out',
        },
      ],
    },
  ];
}
