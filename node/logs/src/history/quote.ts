/** A text as SQL has it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A time as SQL has it: milliseconds since 1970 UTC, and what lies beyond the calendar of DuckDB cut off. */
export function timestamp(milliseconds: number): string {
  const bounded = Math.min(Math.max(milliseconds, -8.64e15), 8.64e15)
  return `make_timestamp(${Math.trunc(bounded)}000::bigint)`
}
