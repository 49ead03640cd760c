import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

function hashes(html: string, element: RegExp): string {
  const found = [...html.matchAll(element)].map((match) => {
    // The browser hashes the text after it has turned every line end into a line feed.
    const text = match[1]!.replace(/\r\n?/g, '\n');
    return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  });
  return found.length === 0 ? "'none'" : found.join(' ');
}

/** The policy of a finished page: only the scripts and styles that stand in it now, `more` where it needs it, and nothing from anywhere. */
export function contentPolicyOf(html: string, more: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(html, SCRIPT)}`,
    // A script may hold the text of a style, for a page that it writes.
    `style-src ${hashes(html.replaceAll(SCRIPT, ''), STYLE)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join('; ');
}

/**
 * Writes the one inlined page under `fileName` with a Content-Security-Policy that names the hash of its
 * script and style, so that a name from a tenant can never become code even if it got into the page.
 * @throws when the page is not exactly one HTML file with its script inlined.
 */
export function strictContentPolicy(fileName: string, more: readonly string[] = []): Plugin {
  return {
    name: 'entwin:strict-content-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error(`There is no index.html to become ${fileName}.`);
        const html = String(page.source);
        if (/<script[^>]+\ssrc=|<link[^>]+rel="?stylesheet/.test(html)) {
          throw new Error(`${fileName} still refers to another file; everything must be inlined.`);
        }
        const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicyOf(html, more)}">`;
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName, source: html.replace('<!--content-policy-->', () => meta) });
      },
    },
  };
}
