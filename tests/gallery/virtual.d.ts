declare module 'virtual:messages' {
  /** The language they are in. */
  export const language: string;
  type Messages = Readonly<Record<string, { readonly message: string }>>;
  /** The same in English. */
  export const english: Messages;
  /** The generated Chrome messages. */
  export const messages: Messages;
}
