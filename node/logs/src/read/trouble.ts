/** What a person can mend: a file that is not there, a format that cannot be read. The message says all. */
export class LogTrouble extends Error {
  override readonly name = 'LogTrouble'
}
