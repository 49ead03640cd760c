/**
 * A file as a URI reference: relative where it lies in the folder or is named relatively, as code scanning
 * wants it, a file URI where it lies elsewhere.
 */
export function fileUri(file: string, folder?: string): string {
  if (file === '<stdin>') return 'stdin';
  const path = file.replaceAll('\\', '/');
  const base = folder?.replaceAll('\\', '/').replace(/\/*$/, '/');
  const inside = base !== undefined && path.startsWith(base) ? path.slice(base.length) : path;
  const segments = inside.replace(/^(\.\/+)+/, '').split('/');
  const drive = /^[a-z]:$/i.test(segments[0]!);
  const uri = segments
    .map((segment, index) => (drive && index === 0 ? segment : encodeURIComponent(segment)))
    .join('/');
  if (drive) return `file:///${uri}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
