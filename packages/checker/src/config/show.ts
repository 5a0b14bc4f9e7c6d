/** A value as a message shows it. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'function') return 'a function'
  let json: string
  try {
    json = JSON.stringify(value) ?? String(value)
  } catch {
    json = 'a circle of objects'
  }
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}
