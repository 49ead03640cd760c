export * from './b2b.ts';
export * from './cross-tenant-differences.ts';
export * from './sign-in-rules.ts';
export * from './sync.ts';
export * from './user-type.ts';
