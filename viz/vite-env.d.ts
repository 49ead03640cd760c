declare module '*.css';
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
declare module '*?raw' {
  const text: string;
  export default text;
}
