/** Keeps the page's own files for days without a network. Where a browser refuses, the page works as before, online. */
export function registerOffline(): void {
  if (
    import.meta.env.MODE !== 'production' ||
    !('serviceWorker' in navigator) ||
    !/^https?:$/.test(location.protocol)
  )
    return;
  navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
