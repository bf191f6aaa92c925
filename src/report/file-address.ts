/** A file of the default branch, whatever that is called, on a repository's pages. */
export function fileAddress(repository: string, file: string): string {
  return `${repository.replace(/\/$/, '')}/blob/HEAD/${file.split('/').map(encodeURIComponent).join('/')}`;
}
