/** Every link, code, field and sender that content names must exist. */
import type { Content } from './load.ts'
import type { Problems } from './problem.ts'
import { walkLinks } from './walk.ts'

/** Request fields that we name but that no status depends on, so they have no page. */
const unlisted = new Set([
  'cookie',
  'referer',
  'slug',
  'negotiate',
  'brief',
  'man',
  'opt',
  'c-man',
  'c-opt',
  'sec-fetch-mode',
  'x-forwarded-for',
  'x-http-method-override',
  'alternates',
  'tcn',
  'content-type',
])

export function checkReferences(content: Content, problems: Problems): void {
  // Files that exist count as pages even while their content is not valid: that is reported on its own.
  const stems = content.files.map(({ path }) => path.replace(/\.md$/, ''))
  const inFolder = (folder: string) =>
    stems.filter((stem) => stem.startsWith(`${folder}/`)).map((stem) => stem.slice(folder.length + 1))
  const registered = new Set(inFolder('codes').map(Number))
  const numbers = new Set([...registered, ...inFolder('vendor').map((name) => Number.parseInt(name, 10))])
  const senders = new Set(inFolder('senders'))
  const fields = new Set(content.fields.flatMap(({ name, aliases }) => [name, ...aliases].map((n) => n.toLowerCase())))
  const pages = new Set([
    ...stems,
    ...[...numbers].map((code) => `codes/${code}`),
    ...content.subcodes.map(({ id }) => `subcodes/${id}`),
  ])

  for (const file of content.files) {
    for (const target of walkLinks(file.sections)) {
      if (/^https?:/.test(target)) continue
      if (!pages.has(target.split('#')[0] ?? ''))
        problems.add(`content/${file.path}`, 1, `link to "${target}": no such page`)
    }
  }
  const wanted = (file: string, what: string, found: boolean) => {
    if (!found) problems.add(`content/${file}`, 1, `${what} is named here and has no page`)
  }
  for (const facts of content.codes) {
    const file = `codes/${facts.code}.md`
    for (const { code } of facts.guide.alike) wanted(file, `alike: ${code}`, numbers.has(code))
    for (const name of [...facts.fields.map((f) => f.name), ...facts.recommended, ...facts.request]) {
      wanted(file, `field ${name}`, fields.has(name.toLowerCase()) || unlisted.has(name.toLowerCase()))
    }
  }
  for (const { code, sender, instead } of content.vendor) {
    const file = `vendor/${code}-${sender}.md`
    wanted(file, `sender "${sender}"`, senders.has(sender))
    for (const other of instead) wanted(file, `instead: ${other}`, registered.has(other))
  }
  for (const { id, sender } of content.subcodes)
    wanted(`subcodes/${id}.yaml`, `sender "${sender}"`, senders.has(sender))
  for (const { id, codes, answers, says, rows } of content.compare) {
    const file = `compare/${id}.md`
    for (const code of codes) wanted(file, String(code), numbers.has(code))
    const order = JSON.stringify(codes)
    if (JSON.stringify(says.map((s) => s.code)) !== order || JSON.stringify(answers.map((a) => a.code)) !== order) {
      problems.add(
        `content/${file}`,
        1,
        `says and answers must have the codes of the file name, in its order: ${order}`,
      )
    }
    for (const row of rows) {
      if (row.cells.length !== codes.length)
        problems.add(`content/${file}`, 1, `row "${row.aspect}" has ${row.cells.length} cells, wanted ${codes.length}`)
    }
  }
  for (const { id, codes } of content.faq)
    for (const code of codes) wanted(`faq/${id}.md`, String(code), numbers.has(code))
}
