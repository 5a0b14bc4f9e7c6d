export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

/** A value as YAML in block style: what rules for Prometheus need, and no more. Undefined members are left out. */
export function yaml(value: YamlValue): string {
  return `${lines(value).join('\n')}\n`
}

function lines(value: YamlValue): string[] {
  if (typeof value !== 'object') return scalar(value)
  if (isList(value)) {
    return value.length === 0
      ? ['[]']
      : value.flatMap((item) => lines(item).map((line, at) => (at === 0 ? '- ' : '  ') + line))
  }
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  )
  if (members.length === 0) return ['{}']
  return members.flatMap(([key, member]) => {
    const [first = '', ...rest] = lines(member)
    const isBlock = typeof member === 'object' && !(first === '[]' || first === '{}')
    if (isBlock) return [`${key}:`, ...[first, ...rest].map((line) => `  ${line}`)]
    return [`${key}: ${first}`, ...rest.map((line) => `  ${line}`)]
  })
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

function scalar(value: string | number | boolean): string[] {
  if (typeof value !== 'string') return [String(value)]
  // A block keeps what people read over several lines as it is; blanks at the ends of lines would be lost on them.
  if (/^\S[ -~\n]*$/.test(value) && value.includes('\n') && !/[ \n](?:\n|$)/.test(value))
    return ['|-', ...value.split('\n')]
  const isPlain =
    (/^[A-Za-z_](?:[\w./%() -]|:(?=\S))*$/.test(value) || /^\d+[smhdw]$/.test(value)) &&
    !/^(?:true|false|yes|no|on|off|y|n|null)$|\s$/i.test(value)
  if (isPlain) return [value]
  return [/^[ -~]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)]
}
