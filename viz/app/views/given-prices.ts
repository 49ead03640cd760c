/** The price file a reader wrote stays with the page while the scenario and the view change; no link carries it. */
export const givenPrices = { text: '' };
