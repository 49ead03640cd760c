import { expect, test } from 'vitest';
import { anonymousText } from '../../../scenarios/edit/anonymous-text.ts';

const TEXT = `# For Ms. Secret.
name: Secret plan
description: What Secret asked for.
sketch:
  managing:
    name: Secret Ltd # ours
    engineers: { tier1: 2 } # Secret has two
  customers:
    names: [Secret bank, Secret school]
    needs:
      # Secret wants it.
      - helpdesk-admin
designs: [{ design: gdap-pim, name: as planned }] # Secret
seed: 4 # Secret
events:
  - at: P3D
    end: { customer: Secret school }
waivers:
  - { rule: TWIN.PIM.001, subject: Secret bank, reason: Secret said so, owner: Secret, expires: 2027-01-01 }
`;

test('no name, no description and no comment is left, and everything else is', () => {
  const anonymous = anonymousText(TEXT);
  if (anonymous.kind !== 'text') throw new Error(anonymous.why);
  expect(anonymous.text).toBe(`name: Scenario
sketch:
  managing:
    engineers: { tier1: 2 }
  customers:
    names: [ Customer 001, Customer 002 ]
    needs:
      - helpdesk-admin
designs: [ { design: gdap-pim, name: as planned } ]
seed: 4
events:
  - at: P3D
    end: { customer: Customer 002 }
waivers:
  - { rule: TWIN.PIM.001, subject: Customer 001, reason: Accepted, owner: Owner, expires: 2027-01-01 }
`);
  expect(anonymousText(anonymous.text)).toEqual(anonymous);
});

test.each(['tenants: []', 'name: a\nestate: ./estate.yaml\n', '- a', 'name: ['])('%j is refused', (text) => {
  expect(anonymousText(text).kind).toBe('refused');
});
