import { limited, type Phrase, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import { alikeTenants, nameOfAlike } from '../alike-tenants.ts';
import type { SheetTrust, TenantTrust } from './trust-schema.ts';

const SETTING_WORDS: Readonly<Record<TenantTrust['settings'][number], string>> = {
  mfa: 'trusts MFA of others',
  device: 'trusts devices of others',
  redemption: 'redeems automatically',
};

const PLAN_WORDS: Readonly<Record<TenantTrust['plan'], string>> = {
  owned: 'owned',
  'needed-anyway': 'by the seats needed anyway',
  missing: 'missing',
  unknown: 'not known: nobody said what is owned',
};

export function settingWords({ settings }: Pick<TenantTrust, 'settings'>): string {
  return settings.map((setting) => SETTING_WORDS[setting]).join(', ');
}

export function planWords({ plan }: Pick<TenantTrust, 'plan'>): string {
  return PLAN_WORDS[plan];
}

/** Which tenants need P1 or P2 for what they have set about others, and whether they have it. */
export function trustSection(trust: SheetTrust, full: boolean): Section {
  const rows = trust.flatMap(({ id, tenants }) =>
    (full
      ? tenants.map((tenant) => [tenant])
      : alikeTenants(tenants, ({ settings, plan }) => [settings, plan])
    ).map((group) => rowOf(id, group)),
  );
  const { shown, more } = limited(rows, 12, full, 'row');
  return {
    title: 'Trust between tenants',
    blocks: [
      paragraph(
        'A tenant that trusts MFA or devices of another, or redeems automatically, needs P1 or P2 for it [B2B-53]. How many seats is not documented, so none is counted or bought for this.',
      ),
      {
        kind: 'table',
        columns: [{ title: 'Design' }, { title: 'Tenant' }, { title: 'Settings' }, { title: 'P1 or P2' }],
        rows: shown,
      },
      ...more,
    ],
  };
}

function rowOf(design: string, group: readonly TenantTrust[]): readonly Phrase[] {
  const [tenant] = group as [TenantTrust];
  return [
    phrase(design),
    phrase(nameOfAlike(group)),
    phrase(settingWords(tenant)),
    phrase(planWords(tenant), tenant.plan === 'missing' ? 'warning' : undefined),
  ];
}
