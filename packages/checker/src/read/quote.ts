/** A value as a message shows it: in quotes, at most 60 characters of it. */
export function quote(value: string): string {
  return `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`
}
