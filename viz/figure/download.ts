/** Hands the reader a file made in the page; nothing leaves the browser. */
export function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser still reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
