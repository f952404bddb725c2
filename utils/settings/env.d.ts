interface ImportMetaEnv {
  /** The OAuth client id the build was made with, from `.env`. */
  readonly WXT_GOOGLE_CLIENT_ID?: string;
  /** Where reports are written, from package.json; empty: it names no place. */
  readonly WXT_REPORT_URL?: string;
}
