/** Whether a text may hold HTTP messages whose contract can be checked; cheap, so that the rules are loaded only then. */
export function holdsMessages(input: string): boolean {
  return /HTTP\/\d|"response"/.test(input)
}
