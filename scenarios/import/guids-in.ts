const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The GUIDs in a text, in lower case, each once. */
export function guidsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(GUID) ?? []);
}
