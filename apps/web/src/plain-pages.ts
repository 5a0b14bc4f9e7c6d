/** Pages that have no data of their own in `typeset`, as text and JSON: lists, tools, rules, walks through the guide. */
import { listRules, ruleDocument } from '@statute/checker/rule-document'
import { directory, walkDocument } from '@statute/codes'
import { answersOf, walk } from '@statute/finder'
import { reportDocument } from '@statute/traffic/report/document'
import { exampleReport } from '@statute/traffic/report/example-report'
import { decisionText, foundText, listText, plainStyle, vendorListText } from '@statute/typeset'
import { faceOf, pathOf } from './faces.ts'
import { library } from './generated/library.ts'
import { tools } from './parts/tool-list.ts'
import { watchText } from './watch-text.ts'

/** A walk through the decision guide, as text and JSON. */
export function walked(form: 'text' | 'json', path: string): string | null {
  const answers = answersOf(path)
  if (!answers || path === '') return null
  const state = walk(answers)
  return form === 'json' ? `${JSON.stringify(walkDocument(state, path))}\n` : decisionText(state, plainStyle(80), true)
}

/** Pages that list others, as text and JSON. */
export function index(form: 'text' | 'json', at: string): string | null {
  const style = plainStyle(80)
  const list = (rows: readonly { title: string; note: string; path: string }[], head: string) =>
    form === 'json' ? `${JSON.stringify(rows)}\n` : foundText(head, rows, style)
  switch (at) {
    case '':
    case 'cheatsheet':
      return form === 'json'
        ? `${JSON.stringify(directory.codes.map(([code, name, gist]) => ({ code, name, gist, path: `/codes/${code}` })))}\n`
        : `${listText(directory, style)}\nOne of them: curl HOST/404\n`
    case 'check':
      return form === 'json'
        ? `${JSON.stringify({ post: '/api/check' })}\n`
        : 'Send a message to be checked: curl --data-binary @message.txt HOST/check\n'
    case 'watch':
      return form === 'json'
        ? `${JSON.stringify({ post: '/api/watch' })}\n`
        : 'In a terminal: statute watch access.log\nOr send a short log: curl --data-binary @access.log HOST/api/watch\n'
    case 'watch/example':
      return form === 'json' ? `${JSON.stringify(reportDocument(exampleReport()))}\n` : watchText(exampleReport())
    case 'rules':
      return form === 'json'
        ? `${JSON.stringify(listRules())}\n`
        : listRules()
            .map(({ id, level, summary }) => `${level.padEnd(8)} ${id}\n         ${summary}\n`)
            .join('')
    case 'diagnose':
      return form === 'json'
        ? `${JSON.stringify({ post: '/api/diagnose' })}\n`
        : 'Send an error to be explained: curl --data-binary @error.txt HOST/diagnose\n'
    case 'senders':
      return form === 'json'
        ? `${JSON.stringify(directory.senders.map(([id, name, role]) => ({ id, name, role, path: `/senders/${id}` })))}\n`
        : vendorListText(directory, style)
    case 'fields':
      return list(
        directory.fields.map(([id, name, gist]) => ({ title: name, note: gist, path: `/fields/${id}` })),
        'Header fields',
      )
    case 'compare':
      return list(
        directory.compare.map(([id, question]) => ({ title: id, note: question, path: `/compare/${id}` })),
        'Comparisons',
      )
    case 'guides':
      return list(
        directory.guides.map(([id, title, gist]) => ({ title, note: gist, path: `/guides/${id}` })),
        'Guides',
      )
    case 'library':
      return list(
        library.map((face) => ({ title: face.from, note: face.about, path: pathOf(face) })),
        'The library: npm install statute',
      )
    case 'tools':
      return list(
        tools.map(({ id, title, gist }) => ({ title, note: gist, path: `/tools/${id}` })),
        'Tools',
      )
    default:
      return toolIndex(form, at)
  }
}

/** What a tool reads may be a secret, so it is not to be sent here: the command reads it where it is. */
function toolIndex(form: 'text' | 'json', at: string): string | null {
  const tool = tools.find(({ id }) => at === `tools/${id}`)
  if (!tool) {
    const [kind, ...rest] = at.split('/')
    return kind === 'rules'
      ? ruleIndex(form, rest.join('/'))
      : kind === 'library'
        ? faceIndex(form, rest.join('/'))
        : null
  }
  const { title, gist, command } = tool
  return form === 'json'
    ? `${JSON.stringify({ title, gist, command })}\n`
    : `${title}\n\n${gist}\n\nIn a terminal: ${command}\n`
}

function faceIndex(form: 'text' | 'json', id: string): string | null {
  const face = faceOf(id)
  if (!face) return null
  if (form === 'json') return `${JSON.stringify(face)}\n`
  const entries = face.entries.map(({ signatures, doc }) => `${signatures.join('\n')}\n\n    ${doc.join('\n    ')}\n`)
  return [`${face.from}\n\n${face.about}\n`, ...entries].join('\n')
}

function ruleIndex(form: 'text' | 'json', id: string): string | null {
  const rule = ruleDocument(id)
  if (!rule) return null
  if (form === 'json') return `${JSON.stringify(rule)}\n`
  const { level, spec, summary, why, fix, lines, limits } = rule
  return [
    id,
    `${level} · ${spec.join(', ') || 'practice'}`,
    summary,
    why,
    fix,
    lines,
    limits && `Not reported: ${limits}`,
  ]
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n')
}
