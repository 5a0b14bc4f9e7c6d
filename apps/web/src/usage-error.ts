/** The caller asked for something impossible, or something is not there yet; the message says what. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
