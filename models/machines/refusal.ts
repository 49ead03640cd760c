/** What a machine says about an event it does not take: which one, and why. */
export interface Refusal {
  readonly event: string;
  readonly why: string;
}

/** The named effect `refused` for the event at hand. The state stays what it was. */
export function refuse(why: string) {
  return {
    type: 'refused' as const,
    params: ({ event }: { readonly event: { readonly type: string } }): Refusal => ({
      event: event.type,
      why,
    }),
  };
}

/** Why an event is refused that the present state does not list. */
export const NOT_IN_THIS_STATE = 'not-in-this-state';
