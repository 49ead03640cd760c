import template from '../../dist/report-template.html?raw';

/** The built report without a result. It is part of the dashboard, which asks nobody for anything later. */
export const REPORT_TEMPLATE: string = template;
