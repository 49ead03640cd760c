/** Names of the kind that turn up in real tenants, or are put there on purpose. */
export const HOSTILE_NAMES = {
  image: '<img src=x onerror="window.pwned=1">',
  script: '</script><script>window.pwned=1</script>',
  rightToLeft: 'שלום עולם بع\u202etxt.exe',
  long: `Long ${'Fabrikam Holding '.repeat(18)}`.slice(0, 300),
  pattern: '$& $1 $` \\u003c \u2028 -->',
} as const;

export interface SampleTenant {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const PLACES = [
  'Aarhus Optik',
  'Bergen Fisk',
  'Cádiz Textil',
  'Dublin Dental',
  'Essen Stahl',
  'Faro Hotels',
  'Genoa Marine',
  'Haifa Labs',
  'Izmir Cargo',
  'Jena Glas',
];

/** The managing tenant and forty customers. */
export function sampleTenants(): SampleTenant[] {
  const hostile = Object.values(HOSTILE_NAMES);
  const customers = Array.from({ length: 40 }, (_, index) => ({
    id: customerId(index),
    name: hostile[index - 3] ?? `${PLACES[index % PLACES.length]} ${1 + Math.floor(index / PLACES.length)}`,
    role: 'customer',
  }));
  return [{ id: 'contoso', name: 'Contoso MSP', role: 'managing' }, ...customers];
}

export const customerId = (index: number) => `customer-${String(index + 1).padStart(2, '0')}`;
