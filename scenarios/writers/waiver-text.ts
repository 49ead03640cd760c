import type { Finding } from '../result.ts';

/** Who accepts a finding, until when and why, in a sentence. */
export function waiverText({ reason, owner, expires }: NonNullable<Finding['waiver']>): string {
  return `Accepted by ${owner} until ${expires}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`;
}
