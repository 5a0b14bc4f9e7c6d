import type { Problems } from '../content/problem.ts'
import type { House } from './house.ts'

/** File → the files it imports → the line of the import. */
type Graph = ReadonlyMap<string, Map<string, number>>

/**
 * No circle of files, whatever the form of the import: types too, and what is loaded later. A circle that is reported
 * is cut open before the search goes on, so the list is of circles that share no import, not of all their unions.
 */
export function checkCircles({ modules }: House, problems: Problems): void {
  const graph: Graph = new Map(modules.map(({ path }) => [path, new Map<string, number>()]))
  for (const { path, imports } of modules) {
    for (const { target, line } of imports) {
      if (target !== undefined && graph.has(target)) graph.get(path)?.set(target, line)
    }
  }
  const folders = new Map(modules.map(({ path, folder }) => [path, folder]))
  for (const start of [...graph.keys()].toSorted()) {
    for (let circle = shortestCircle(graph, start); circle; circle = shortestCircle(graph, start)) {
      const [first = start, second = start] = circle
      const line = graph.get(first)?.get(second) ?? 1
      const inside = circle.map((path) => path.slice(`${folders.get(path)}/src/`.length))
      problems.add(
        start,
        line,
        `circle of imports: ${inside.join(' -> ')}. Wanted: what they share in a file of its own`,
      )
      circle.forEach((path, at) => {
        graph.get(path)?.delete(circle?.[at + 1] ?? '')
      })
    }
  }
}

/** The way from a file back to itself, breadth first; the file stands at both ends. */
function shortestCircle(graph: Graph, start: string): string[] | undefined {
  const from = new Map<string, string>()
  const queue = [start]
  for (const path of queue) {
    for (const next of graph.get(path)?.keys() ?? []) {
      if (next === start) return [...wayTo(path, start, from), start]
      if (from.has(next)) continue
      from.set(next, path)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(path: string, start: string, from: ReadonlyMap<string, string>): string[] {
  const way = [path]
  for (let at = path; at !== start; ) {
    at = from.get(at) ?? start
    way.unshift(at)
  }
  return way
}
