/** Names of rules in a configuration: an id, a family as `auth/*`, or `*`. */

/** From the widest to the narrowest. */
const widths = (id: string) => ['*', `${id.slice(0, id.indexOf('/'))}/*`, id]

export function selects(selector: string, id: string): boolean {
  return widths(id).includes(selector)
}

/** What a table of settings says about a rule: its narrowest entry; undefined if it says nothing. */
export function settingFor<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  const name = widths(id).findLast((one) => Object.hasOwn(table, one))
  return name === undefined ? undefined : table[name]
}

/** Every selector that means something, to find the one that was meant. */
export function selectorsOf(ids: readonly string[]): readonly string[] {
  return ['*', ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`)), ...ids]
}
