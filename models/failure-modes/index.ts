export * from './areas.ts';
export * from './catalog.ts';
export * from './failure-mode.ts';
export * from './failure-of.ts';
