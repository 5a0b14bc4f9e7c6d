import type { Problems } from '../content/problem.ts'
import { allowedArrows, readArrow } from './allowed.ts'
import { type House, hasArrows, shortName } from './house.ts'

const file = 'ARCHITECTURE.md'

/**
 * Holds the block of `arrows` in ARCHITECTURE.md against the table: every package that exists has a line there, with
 * the same arrows. Packages that are only planned may be left out of it.
 */
export function checkArchitecture(text: string, { manifests }: House, problems: Problems): void {
  const lines = text.split('\n')
  const fence = lines.findIndex((line) => /^```\s*arrows\b/.test(line))
  if (fence < 0) {
    problems.add(
      file,
      1,
      'has no block marked ```arrows: wanted the list of arrows that tools/imports/allowed.ts holds',
    )
    return
  }
  const existing = new Set([...manifests.keys()].filter(hasArrows).map(shortName))
  const seen = new Set<string>()
  for (let at = fence + 1; at < lines.length && !lines[at]?.startsWith('```'); at++) {
    checkLine(lines[at]?.trim() ?? '', at + 1)
  }
  for (const name of existing) {
    if (!seen.has(name))
      problems.add(file, fence + 1, `package "${name}" has no line in the block of arrows, wanted one`)
  }

  function checkLine(arrow: string, line: number): void {
    if (!arrow) return
    const [, from = '', list = ''] = /^(\S+) *(?:->|→)(.*)$/.exec(arrow) ?? []
    if (!from) {
      problems.add(file, line, `"${arrow}" is no arrow: wanted "package -> package, package"`)
      return
    }
    const row = allowedArrows.get(from)
    if (!row) {
      problems.add(file, line, `package "${from}" has no row in tools/imports/allowed.ts`)
      return
    }
    if (seen.has(from)) problems.add(file, line, `package "${from}" has a second line`)
    seen.add(from)
    const shown = list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && name !== 'nothing')
    for (const arrow of shown) {
      if (!row.includes(arrow))
        problems.add(file, line, `shows ${from} -> ${arrow}, which tools/imports/allowed.ts does not allow`)
    }
    for (const arrow of row) {
      if (existing.has(from) && existing.has(readArrow(arrow).to) && !shown.includes(arrow)) {
        problems.add(file, line, `does not show ${from} -> ${arrow}, which tools/imports/allowed.ts allows`)
      }
    }
  }
}
