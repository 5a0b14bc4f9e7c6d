import type { Problems } from '../content/problem.ts'
import { type House, isOfNode } from './house.ts'

/** What is below `packages/` runs anywhere: nothing of Node, nothing of the DOM. Tests run in Node and may use it. */
export function checkWalls({ modules }: House, problems: Problems): void {
  for (const { path, isTest, imports, dom } of modules) {
    if (isTest || !path.startsWith('packages/')) continue
    for (const { specifier, line } of imports) {
      if (!isOfNode(specifier)) continue
      problems.add(
        path,
        line,
        `imports "${specifier}" of Node: what is in packages/ runs anywhere, wanted web standards only`,
      )
    }
    for (const { name, line } of dom) {
      problems.add(
        path,
        line,
        `uses the global "${name}" of the DOM: what is in packages/ runs anywhere, wanted no DOM`,
      )
    }
  }
}
