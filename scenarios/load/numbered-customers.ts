/** `Customer 001` … wide enough to sort as counted. */
export function numberedCustomers(count: number): readonly string[] {
  const width = Math.max(3, String(count).length);
  return Array.from({ length: count }, (_, index) => `Customer ${String(index + 1).padStart(width, '0')}`);
}
