/** Where a resource of Lighthouse stands: on a subscription, or on a resource group of one (LH-01). */
export interface ResourceAddress {
  readonly subscriptionId: string;
  readonly resourceGroup: string | undefined;
}

const ADDRESS =
  /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/providers\/Microsoft\.ManagedServices\/registration(?:Definitions|Assignments)\/[^/]+$/i;

/** Reads the full id of a registration definition or assignment. */
export function readResourceAddress(id: string): ResourceAddress | undefined {
  const match = ADDRESS.exec(id);
  return match === null ? undefined : { subscriptionId: match[1]!, resourceGroup: match[2] };
}
