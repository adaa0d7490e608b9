/** Lets the browser (or Electron's window) save a file with its own dialog or into its downloads. */
export function saveFile(file: { fileName: string; mediaType: string; content: string }): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.fileName;
  link.click();
  // The download has begun once the click is handled; the memory can go a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
