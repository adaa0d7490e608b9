/** Lets the browser (or Electron's window) save a file with its own dialog or into its downloads. */
export const saveFile = ({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: string }): void =>
  saveBlob(new Blob([content], { type: mediaType }), fileName);

/** The same of bytes. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun once the click is handled; the memory can go a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
