import type { EstateIndex } from '../estate-index.ts';
import type { AccessPath, PathState } from './access-path.ts';
import { isEffective, onlyReads } from './access-path.ts';
import { obstaclesTo, type Session } from './account-links.ts';
import { azurePaths } from './azure-paths.ts';
import { dapPaths } from './dap-paths.ts';
import { gdapPaths } from './gdap-paths.ts';
import { holderLinks } from './holder-links.ts';
import { lighthousePaths } from './lighthouse-paths.ts';
import { rolePaths } from './role-paths.ts';
import type { TwinState } from './twin-state.ts';
import { isStronger } from './weakest.ts';

const ORDINARY_SESSION: Session = { mfa: true };

/** What a caller wants to know about. */
export interface AccessQuestion {
  /** What the sign-in brings with it; by default a sign-in with MFA at home. */
  readonly session?: Session;
  /**
   * `entry` leaves out Azure on behalf of the partner where the directory gives as much: an Azure path begins with a
   * directory path and is no nearer to power, so that as a way in, none is missed. `directory` leaves out what
   * delegations give in Azure, which serves nobody who works in Entra or Microsoft 365.
   */
  readonly about?: 'everything' | 'entry' | 'directory';
}

/**
 * The only judge of access: every chain from the account, or the program (PIM-47, LH-15), to roles in the tenant at the state's instant,
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
  const paths =
    (index.accounts.get(accountId) ?? index.programs.get(accountId))?.tenantId === tenantId
      ? rolePaths(
          index,
          state,
          accountId,
          accountId,
          holderLinks(index, state, accountId, accountId, session),
        )
      : pathsFromOutside(index, state, accountId, tenantId, session, about);
  return withResidual(paths, state, accountId, tenantId);
}

const NONE: readonly AccessPath[] = [];

function pathsFromOutside(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  session: Session,
  about: NonNullable<AccessQuestion['about']>,
): readonly AccessPath[] {
  const obstacles = obstaclesTo(index, state, accountId, tenantId, session);
  const gdap = gdapPaths(index, state, accountId, tenantId, obstacles);
  const dap = dapPaths(index, state, accountId, tenantId, obstacles, gdap);
  const lighthouse =
    about === 'directory' ? NONE : lighthousePaths(index, state, accountId, tenantId, session);
  const visits: AccessPath[] = [];
  for (const { id } of index.twinsOf(accountId, tenantId)) {
    visits.push(...rolePaths(index, state, accountId, id, holderLinks(index, state, accountId, id, session)));
  }
  const directory = dap.length === 0 ? gdap : [...gdap, ...dap];
  const entry =
    lighthouse.length + visits.length === 0 ? directory : [...directory, ...lighthouse, ...visits];
  return about === 'directory' || (about === 'entry' && !isAzureNearer(entry, directory))
    ? entry
    : [...entry, ...azurePaths(index, state, accountId, tenantId, obstacles, directory)];
}

/** Whether Azure may give power sooner than the rest: where the nearest directory path only reads (GDAP-101). */
function isAzureNearer(entry: readonly AccessPath[], directory: readonly AccessPath[]): boolean {
  let leg: PathState = 'lost';
  for (const { state } of directory) if (isStronger(state, leg)) leg = state;
  for (const path of entry) if (!onlyReads(path) && !isStronger(leg, path.state)) return false;
  return leg !== 'lost';
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
      holderId: accountId,
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
