/** The price file a reader wrote stays with the page while the scenario and the view change; no link carries it. */
export const givenPrices = {
  /** What is counted with. */
  text: '',
  /** What stands in the field, counted or not. */
  draft: '',
};
