/** What keeps a check from running, said for a person: bad usage or unreadable input, exit code 2. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}
