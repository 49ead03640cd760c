import packageFile from '../package.json' with { type: 'json' };

/** The version of Entwin that made a result. */
export const VERSION = packageFile.version;
