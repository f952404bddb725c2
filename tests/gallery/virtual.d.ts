declare module 'virtual:messages' {
  /** The generated Chrome messages. */
  export const messages: Readonly<Record<string, { readonly message: string }>>;
}
