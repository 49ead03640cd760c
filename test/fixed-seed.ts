import fc from 'fast-check';

/*
 * The short runs draw the same cases every time, so that a red test is somebody's change and not somebody's luck.
 * The long runs (`npm run test:long`) do not load this file: they look for new ones.
 */
fc.configureGlobal({ seed: 20_261_123 });
