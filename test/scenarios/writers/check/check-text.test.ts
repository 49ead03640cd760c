import { describe, expect, test } from 'vitest';
import { writeCheckMarkdown } from '../../../../scenarios/writers/check/check-markdown.ts';
import { writeCheckText } from '../../../../scenarios/writers/check/check-text.ts';
import { checked, ESTATE, OFFICE } from '../../check/checked.ts';

const WAIVED = `${ESTATE}waivers:
  - { rule: TWIN.GDAP.004, subject: Acme, reason: Leaves, owner: Ann, expires: 2026-03-31 }
`;

describe('a check as text', () => {
  test('leads each finding by its place, and ends with what was done', async () => {
    const text = writeCheckText(await checked(WAIVED), { width: 80 });
    expect(text.replace(/against \d+ rules/, 'against all rules')).toMatchInlineSnapshot(`
      "office.yaml:6:5: error TWIN.GDAP.004 Legacy DAP is still there
        Beta
        1 customer still has legacy DAP: every Admin agent is Global Administrator
        there, every Helpdesk agent Helpdesk Administrator, without end.
        Fix: Bring GDAP into effect first, for Azure as well, and test it. Then remove
        DAP.
        GDAP-91: partner-center-docs dap-monitor-self-serve-removal.md (2023-10-23);
        customers-revoke-admin-privileges.md (2023-10-23)
        GDAP-97: partner-center-docs gdap-faq.md (2023-10-23)

      office.yaml:7:5: waived error TWIN.GDAP.004 Legacy DAP is still there
        Acme
        1 customer still has legacy DAP: every Admin agent is Global Administrator
        there, every Helpdesk agent Helpdesk Administrator, without end.
        Accepted by Ann until 2026-03-31: Leaves.
        Fix: Bring GDAP into effect first, for Azure as well, and test it. Then remove
        DAP.
        GDAP-91: partner-center-docs dap-monitor-self-serve-removal.md (2023-10-23);
        customers-revoke-admin-privileges.md (2023-10-23)
        GDAP-97: partner-center-docs gdap-faq.md (2023-10-23)

      1 design held against all rules as of 2026-01-05: 1 error, 0 warnings, 0 notes, 1
      waived.
      "
    `);
  });

  test('names the designs where there are several, and stays narrow but for the first lines', async () => {
    const text = writeCheckText(await checked(OFFICE), { width: 60 });
    expect(text).toContain('\n  in gdap-pim, asked: tier1, tier2\n');
    const long = text.split('\n').filter((line) => line.length > 60);
    expect(long.filter((line) => !/^office\.yaml:\d+:\d+: /.test(line) && line.includes(' ', 2))).toEqual([]);
  });

  test('says when nothing is found', async () => {
    const clean = ESTATE.replace('dap: [t-1, t-2]\n', '');
    expect(writeCheckText(await checked(clean), {})).toMatch(
      /^1 design held against \d+ rules as of 2026-01-05: nothing found\.\n$/,
    );
  });

  test('shows control characters of a name by their code, in every format for people', async () => {
    const report = await checked(ESTATE.replace('name: Acme', 'name: "\\e[2JAcme"'));
    for (const text of [writeCheckText(report, {}), writeCheckMarkdown(report)]) {
      expect(text).not.toContain('\x1b');
      expect(text).toMatch(/u\\?\{1b\\?\}/);
    }
  });
});

describe('a check as Markdown', () => {
  test('has findings and what is waived apart, with facts and their sources', async () => {
    const text = writeCheckMarkdown(await checked(WAIVED));
    expect(text.match(/^#+ .*$/gm)).toEqual(['## Two customers (office.yaml)', '### Findings', '### Waived']);
    expect(text).toContain('**error TWIN.GDAP.004: Legacy DAP is still there**');
    expect(text).toContain('- Accepted by Ann until 2026-03-31: Leaves.');
    expect(text).toMatch(/^- GDAP-91: .* Source: .*\.$/m);
  });

  test('lets no name be a heading, a link or HTML', async () => {
    const text = writeCheckMarkdown(await checked(ESTATE.replace('name: Acme', 'name: "<b>[A](http://x)"')));
    expect(text).toContain('&lt;b&gt;\\[A\\](http&#58;//x)');
  });

  test('says what is wrong with a file that cannot be used', async () => {
    const text = writeCheckMarkdown(await checked(OFFICE.replace('designs', 'desings')));
    expect(text).toContain('The file cannot be used');
    expect(text).toMatch(/^- office\.yaml:6:1 error SCN-UNKNOWN-KEY: .* Did you mean "designs"\?$/m);
  });
});
