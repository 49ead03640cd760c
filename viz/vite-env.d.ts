declare module '*.css';
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
declare module '*?raw' {
  const text: string;
  export default text;
}
