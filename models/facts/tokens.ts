import { DAY_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Tokens, sessions, and how fast a revocation works; MFA of external users as far as GDAP needs it.
 */

export const MFA_REGISTRATIONS_OF_GUESTS = defineFact({
  id: 'B2B-17',
  statement:
    'A guest registers for MFA once in every tenant that demands it and does not trust the home tenant.',
  value: 1,
  unit: 'registrations/tenant',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); …/faq.yml (@069625bf)',
  date: '2026-09-22',
  confidence: 'U',
});

export const GDAP_IGNORES_MFA_TRUST = defineFact({
  id: 'B2B-40',
  statement:
    'The MFA trust setting is not applied to service providers: MFA is always required at home and always trusted by the customer.',
  value: true,
  unit: 'rule',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_NO_REGISTRATION_ABROAD = defineFact({
  id: 'B2B-41',
  statement: 'A GDAP user cannot register for MFA outside the home tenant.',
  value: true,
  unit: 'rule',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const ACCESS_TOKEN_LIFETIME = defineFact({
  id: 'B2B-80',
  statement:
    'An access token lives between 60 and 90 minutes, drawn at random, and cannot be revoked before; it can be set from 10 minutes to a day.',
  value: { lowSeconds: 3600, highSeconds: 5400 },
  unit: 'seconds',
  source:
    'entra-docs identity-platform/configurable-token-lifetimes.md (2025-05-09); …/access-tokens.md (2025-05-14)',
  date: '2025-05-14',
  confidence: 'C',
  alternatives: [
    {
      name: 'one-hour',
      value: { lowSeconds: 3600, highSeconds: 3600 },
      statement: 'One hour, as the page on continuous access evaluation has it (PIM-68).',
      source: 'entra-docs identity/conditional-access/concept-continuous-access-evaluation.md (2025-07-22)',
    },
    {
      name: 'without-conditional-access',
      value: { lowSeconds: 7200, highSeconds: 7200 },
      statement: 'Two hours for Teams and Microsoft 365 clients in tenants without Conditional Access.',
      source: 'entra-docs identity-platform/configurable-token-lifetimes.md (2025-05-09)',
    },
  ],
});

export const REFRESH_TOKEN_LIFETIME = defineFact({
  id: 'B2B-81',
  statement:
    'A refresh token lives 90 days and renews itself; it belongs to user and client, not to a tenant.',
  value: 90 * DAY_SECONDS,
  unit: 'seconds',
  source: 'entra-docs identity-platform/refresh-tokens.md (2025-05-14)',
  date: '2025-05-14',
  confidence: 'C',
});

export const SESSION_IDLE_LIFETIME = defineFact({
  id: 'B2B-82',
  statement: 'A session that is not kept signed in dies after 24 idle hours, a kept one after 90 days.',
  value: { lowSeconds: DAY_SECONDS, highSeconds: 90 * DAY_SECONDS },
  unit: 'seconds',
  source:
    'entra-docs identity-platform/configurable-token-lifetimes.md (2025-05-09); entra-docs identity/conditional-access/concept-session-lifetime.md (2025-03-03); entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2025-05-09',
  confidence: 'C',
});

export const CAE_REVOCATION_LATENCY = defineFact({
  id: 'B2B-83',
  statement:
    'Under continuous access evaluation a revocation works near real time, at most after 15 minutes; its sessions last up to 28 hours.',
  value: 15 * MINUTE_SECONDS,
  unit: 'seconds',
  source: 'entra-docs identity/conditional-access/concept-continuous-access-evaluation.md (2025-07-22)',
  date: '2025-07-22',
  confidence: 'C',
});

export const CAE_NOT_FOR_GUESTS = defineFact({
  id: 'B2B-84',
  statement: 'Continuous access evaluation does not cover guest accounts.',
  value: true,
  unit: 'rule',
  source: 'entra-docs identity/conditional-access/concept-continuous-access-evaluation.md (2025-07-22)',
  date: '2025-07-22',
  confidence: 'C',
});

export const REVOKE_AT_HOME = defineFact({
  id: 'B2B-85',
  statement:
    'Refresh tokens of a guest are revoked in the home tenant only; revoking in the resource tenant does nothing.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity-platform/refresh-tokens.md (2025-05-14); graph-docs v1.0/api/user-revokesigninsessions.md (@01c641ac)',
  date: '2025-05-14',
  confidence: 'C',
});

export const REVOCATION_REACH = defineFact({
  id: 'B2B-86',
  statement:
    'An administrator who revokes everything ends every class of token; a changed password spares some.',
  value: true,
  unit: 'rule',
  source: 'entra-docs identity-platform/refresh-tokens.md (2025-05-14)',
  date: '2025-05-14',
  confidence: 'C',
});

export const RESPONSE_ORDER = defineFact({
  id: 'B2B-87',
  statement:
    'The order of response: disable at home, revoke at home, disable devices. Access to applications ends when the access token does.',
  value: ['disable account', 'revoke sessions', 'disable devices'] as const,
  unit: 'order',
  source: 'entra-docs identity/users/users-revoke-access.md (@07d3251d)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RESIDUAL_ACCESS_AFTER_REVOKE = defineFact({
  id: 'B2B-88',
  statement:
    'After disabling and revoking, what is left is the rest of the access token: up to 90 minutes, 2 hours without Conditional Access.',
  value: { lowSeconds: 0, highSeconds: 5400 },
  unit: 'seconds',
  source:
    'derived from entra-docs identity-platform/refresh-tokens.md (2025-05-14); entra-docs identity/users/users-revoke-access.md (@07d3251d); entra-docs identity-platform/configurable-token-lifetimes.md (2025-05-09); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'I',
});

export const ROLE_PROPAGATION = defineFact({
  id: 'B2B-93',
  statement: 'A role given or taken works within 15 minutes, or after a new sign-in.',
  value: 15 * MINUTE_SECONDS,
  unit: 'seconds',
  source: 'entra-docs includes/entra-service-limits-include.md (2024-07-15)',
  date: '2024-07-15',
  confidence: 'C',
});
