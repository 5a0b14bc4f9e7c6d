/** Says in words why a history could not be opened. */
export function openError(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error)
  return new Error(`Cannot open the history ${JSON.stringify(path)}: ${reasonOf(message)}`, { cause: error })
}

function reasonOf(message: string): string {
  const holder = /Conflicting lock is held in (.*?) \(PID (\d+)\)/.exec(message)
  if (holder) {
    return `process ${holder[2]} (${holder[1]}) writes it, and only one process may; stop that one, or open the history for reading only`
  }
  if (message.includes('Could not set lock')) {
    return 'another process writes it, and only one may; stop that one, or open the history for reading only'
  }
  if (/not a valid DuckDB database file/i.test(message))
    return 'it is no DuckDB file; a history is wanted, or a name that is free'
  if (/newer version of DuckDB|version number/i.test(message))
    return 'another version of DuckDB wrote it, which this one cannot read'
  if (/EACCES|Permission denied/i.test(message)) return 'this user may not write there'
  if (/Table with name layout does not exist/.test(message)) return 'it is a DuckDB file, but no history of Statute'
  if (/database does not exist|ENOENT/.test(message)) return 'there is no such file'
  if (/Is a directory|EISDIR/.test(message)) return 'it is a folder; a history is one file'
  return message.replace(/^(Error|IO Error|IOException): /, '').split('\n', 1)[0] as string
}
