import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { linkHash, readLink } from '../../../scenarios/share/scenario-link.ts';

const packed = (bytes: Uint8Array) => Buffer.from(deflateSync(bytes)).toString('base64url');

test('a scenario comes out of its link as it went in', () => {
  for (const text of ['name: a\n', '', 'name: Ünïcode 🙂\r\n', 'x'.repeat(300_000)]) {
    expect(readLink(linkHash({ text }))).toEqual({ kind: 'scenario', text });
    expect(readLink(linkHash({ text, view: 'reach' }))).toEqual({ kind: 'scenario', text, view: 'reach' });
  }
});

// Links like these stand in mails and tickets: whatever changes, they open.
test.each([
  [
    '#v1.y0vMTbVScMxTyM9JUcjJzMvmUlbwLFEoLsnMyVHIL0jNK9bjKk5NTbFSMOcCAA',
    'name: An old link\n# It still opens.\nseed: 7\n',
    undefined,
  ],
  ['#v1.y0vMTbVSSOQCAA;view=licenses', 'name: a\n', 'licenses'],
])('the old link %s still opens', (hash, text, view) => {
  expect(readLink(hash)).toEqual({ kind: 'scenario', text, ...(view === undefined ? {} : { view }) });
});

test.each(['', '#', '#fact-GDAP-01', '#main', '#vx.abc'])('%j is no link of ours', (hash) => {
  expect(readLink(hash)).toEqual({ kind: 'none' });
});

const whole = linkHash({ text: 'name: a scenario that somebody shares\n'.repeat(20) });
test.each([
  ['a later version', '#v2.abc', /later version/],
  ['too long', `#v1.${'A'.repeat(300_000)}`, /longer than/],
  ['other characters', '#v1.a b', /missing or was changed/],
  ['nothing in it', '#v1.', /missing or was changed/],
  ['cut off', whole.slice(0, -12), /missing/],
  ['not packed', '#v1.AAAAAAAA', /missing/],
  ['a script for a view', `${whole};view=<script>`, /missing or was changed/],
  ['no UTF-8', `#v1.${packed(new Uint8Array([0x6e, 0xff, 0xfe]))}`, /missing or was changed/],
  ['a bomb', `#v1.${packed(new Uint8Array(50_000_000))}`, /more than 1000000 bytes/],
])('a link that is %s says so', (_, hash, why) => {
  const link = readLink(hash);
  expect(link.kind).toBe('damaged');
  expect(link.kind === 'damaged' && link.why).toMatch(why);
});
