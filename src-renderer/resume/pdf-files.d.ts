interface ImportMetaEnv {
  /** Where what pdf.js asks for by name lies, under the page's address; ends in "/". Set by the build. */
  readonly PDF_FILES: string;
}
