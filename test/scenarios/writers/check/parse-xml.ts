/** An element of an XML document, as a strict reader sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = /<\?xml [^?]*\?>|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
/** What XML 1.0 allows in a document (production 2, Char), and nothing else. */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads the XML that our writers make; throws on everything that is not well formed. */
export function parseXml(text: string): XmlElement {
  if (!ALLOWED.test(text)) throw new Error('a character XML does not allow');
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, ends, starts, attributes = '', empty, characters] = match;
    const inner = open.at(-1)!;
    if (characters !== undefined) inner.text += decoded(characters);
    else if (ends !== undefined) {
      if (open.pop()!.name !== ends) throw new Error(`</${ends}> ends nothing`);
    } else if (starts !== undefined) {
      const element = { name: starts, attributes: attributesOf(attributes), children: [], text: '' };
      inner.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '') {
    throw new Error('not one element');
  }
  return root.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]);
  const record = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(record).length !== pairs.length) throw new Error('an attribute stands twice');
  return record;
}

function decoded(text: string): string {
  return text.replace(/&(?:(\w+);)?/g, (whole, name: string | undefined) => {
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new Error(`"${whole}" is no entity`);
    return character;
  });
}
