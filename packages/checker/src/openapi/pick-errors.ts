import type { OutputUnit } from '@cfworker/json-schema'

/** Keywords whose errors only say that something below them is wrong. */
const wrappers = ['$ref', 'properties', 'patternProperties', 'items', 'prefixItems', 'allOf', 'if', 'dependentSchemas']

/** Errors that say what is wrong; of a choice, those of the only alternative that was meant, or the choice itself. */
export function pickErrors(errors: readonly OutputUnit[]): OutputUnit[] {
  const picked: OutputUnit[] = []
  for (let i = 0; i < errors.length; i++) {
    const error = errors[i] as OutputUnit
    if (wrappers.includes(error.keyword)) continue
    if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
      // Followed by the errors of the member: either it must not be there, or it is of the wrong kind.
      if (errors[i + 1]?.keyword === 'false') picked.push({ ...(errors[++i] as OutputUnit), keyword: error.keyword })
      continue
    }
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      picked.push(error)
      continue
    }
    const below: OutputUnit[] = []
    while (errors[i + 1]?.keywordLocation.startsWith(`${error.keywordLocation}/`)) below.push(errors[++i] as OutputUnit)
    const meant = below.length === 0 ? null : meantBranch(error, below)
    if (meant === null) picked.push(error)
    else picked.push(...pickErrors(meant))
  }
  return picked
}

/** The branch that differs neither in type nor in what tells the alternatives apart; null if it is not exactly one. */
function meantBranch(choice: OutputUnit, below: readonly OutputUnit[]): OutputUnit[] | null {
  const branches = new Map<string, OutputUnit[]>()
  for (const error of below) {
    const branch = error.keywordLocation.slice(choice.keywordLocation.length + 1).split('/', 1)[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  const depth = choice.instanceLocation.split('/').length
  const meant = [...branches.values()].filter(
    (branch) =>
      !branch.some(
        ({ keyword, instanceLocation }) =>
          (keyword === 'type' && instanceLocation === choice.instanceLocation) ||
          ((keyword === 'const' || keyword === 'enum') && instanceLocation.split('/').length <= depth + 1),
      ),
  )
  return meant.length === 1 ? (meant[0] ?? null) : null
}
