import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the dashboard may load: its own files, and nothing else; and it may talk to nobody. */
export const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the page, and the list of files into the thread that keeps them for days without a network. */
export function appFiles(): Plugin {
  return {
    name: 'entwin:app-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        const keeper = bundle['service-worker.js'];
        if (page?.type !== 'asset' || keeper?.type !== 'chunk') {
          throw new Error('The dashboard has no page, or no thread that keeps its files.');
        }
        const meta = `<meta http-equiv="Content-Security-Policy" content="${APP_POLICY}">`;
        page.source = String(page.source).replace('<!--content-policy-->', () => meta);
        const names = Object.keys(bundle).filter(
          (name) => name !== 'service-worker.js' && !name.endsWith('.map'),
        );
        // Names of chunks hold a hash of their content; the page's own does not.
        const content = createHash('sha256')
          .update(names.sort().join('\n'))
          .update(String(page.source))
          .digest('hex');
        keeper.code = keeper.code
          .replaceAll('__FILES__', JSON.stringify(['./', ...names.map((name) => `./${name}`)]))
          .replaceAll('__STORE__', JSON.stringify(`entwin-${content.slice(0, 16)}`));
      },
    },
  };
}
