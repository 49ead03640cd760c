declare module '*.css';
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?worker&inline' {
  const Thread: new () => Worker;
  export default Thread;
}
