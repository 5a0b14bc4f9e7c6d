import { LineCounter, parseDocument } from 'yaml'
import type { Source, SourceFault } from './source.ts'
import { readJsonFault, trackJson } from './source-json.ts'
import { trackYaml } from './source-yaml.ts'

/** JSON if it is that, otherwise YAML. */
export function readSource(text: string, file: string): Source | SourceFault {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (/^\s*[{[]/.test(bare)) {
    try {
      return { file, data: JSON.parse(bare), ...trackJson(bare), isNumber: () => false, positionAt: linesOf(bare) }
    } catch {
      // Braces may be YAML as well, unless the name says what was meant.
      const yaml = /\.json$/i.test(file) ? null : readYaml(bare, file)
      return yaml !== null && 'data' in yaml ? yaml : readJsonFault(bare, linesOf(bare))
    }
  }
  return readYaml(bare, file)
}

function readYaml(text: string, file: string): Source | SourceFault {
  const positionAt = linesOf(text)
  try {
    // Looking for keys that occur twice takes quadratic time.
    const document = parseDocument(text, { merge: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS')
    if (error) return { message: `no YAML: ${error.message.replace(/\.$/, '')}`, ...positionAt(error.pos[0]) }
    return { file, data: document.toJS({ maxAliasCount: 10_000 }), ...trackYaml(document), positionAt }
  } catch (error) {
    const reason = error instanceof RangeError ? 'nested too deeply' : error instanceof Error ? error.message : 'broken'
    return { message: `no YAML: ${reason}`, line: 1, column: 1 }
  }
}

function linesOf(text: string): Source['positionAt'] {
  let counter: LineCounter | null = null
  return (offset) => {
    if (counter === null) {
      counter = new LineCounter()
      counter.addNewLine(0)
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
    }
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}
