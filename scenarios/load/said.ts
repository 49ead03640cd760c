type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without the keys of which nothing is said. */
export function said<T extends object>(record: T): Said<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Said<T>;
}
