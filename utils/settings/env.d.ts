interface ImportMetaEnv {
  /** The OAuth client id the build was made with, from `.env`. */
  readonly WXT_GOOGLE_CLIENT_ID?: string;
}
