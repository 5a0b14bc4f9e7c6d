/** The library: what it is, and the reference of each of its faces, read from its source. */
import { directory, plain, ticked } from '@statute/codes'
import { faceOf, pathOf } from '../faces.ts'
import type { LibraryEntry, LibraryFace } from '../library.ts'
import { CodeLink, Num } from '../parts/code-link.tsx'
import { Clause, Run, Sec } from '../parts/prose.tsx'

const groups: readonly (readonly [title: string, faces: readonly string[]])[] = [
  ['For a server', ['statute', 'request', 'from-unknown', 'raw', 'registered', 'grpc', 'graphql']],
  ['In a framework', ['express', 'fastify', 'hono', 'koa', 'nest', 'next', 'fetch', 'h3', 'elysia', 'hapi', 'node']],
  ['For a client', ['client', 'client-ky', 'client-got', 'client-axios', 'client-undici']],
  ['Codes and facts', ['facts', 'legacy']],
]

const example = [
  "import { bearer, created, notFound, tooManyRequests, unauthorized } from 'statute'",
  "import { errors, handler } from 'statute/express'",
  '',
  "app.post('/payments', handler(async (req) => {",
  "  if (!req.user) return unauthorized(bearer({ realm: 'api' }))",
  '  if (await isOverLimit(req.user)) return tooManyRequests(30)',
  '  const order = await orders.find(req.body.order)',
  '  if (!order) throw notFound()',
  '  const payment = await pay(order)',
  '  return created(payment.url, payment)',
  '}))',
  'app.use(errors())',
]

export function LibraryPage() {
  return (
    <>
      <div class="head narrow">
        <h1>The library</h1>
        <p class="lede">
          Send the right thing from code. What a status demands is the first argument, so a 401 without a challenge or a
          405 without Allow does not compile.
        </p>
      </div>
      <Sec id="start" head="Start">
        <div class="prose">
          <code class="msg">
            <span>npm install statute</span>
          </code>
          <code class="msg">
            {example.map((line) => (
              <span>{line}</span>
            ))}
          </code>
          <p>
            A problem can be thrown or returned: it is an error and a reply (<Clause spec="RFC 9457" inline />
            ). It has no dependency, and one constant costs a program its own bytes.
          </p>
        </div>
      </Sec>
      <Sec id="demands" head="What each demands">
        <table class="stack">
          <tbody>
            {demanding().map((entry) => (
              <tr class={`c${String(entry.status[0])[0]}`}>
                <th scope="row">
                  <a href={`/library/statute#${entry.name}`}>
                    <code>{entry.name}</code>
                  </a>
                </th>
                <td>
                  <Run text={entry.doc[0] ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sec>
      {groups.map(([title, ids]) => (
        <Sec id={title.toLowerCase().replaceAll(' ', '-')} head={title}>
          <ul class="list prose">
            {ids.map(faceOf).map(
              (face) =>
                face && (
                  <li>
                    <a href={pathOf(face)}>
                      <code>{face.from}</code>
                    </a>
                    <span class="block small">
                      <Run text={face.about} />
                    </span>
                  </li>
                ),
            )}
          </ul>
        </Sec>
      ))}
    </>
  )
}

const demanding = () =>
  (faceOf('statute')?.entries ?? [])
    .filter(({ file, status }) => file === 'demanding' && status.length > 0)
    .toSorted((a, b) => (a.status[0] ?? 0) - (b.status[0] ?? 0))

/** Files of the main face → the parts of its page, in the order in which they are wanted. */
const parts: readonly (readonly [id: string, title: string, files: readonly string[]])[] = [
  ['replies', 'Replies', ['replies', 'reply']],
  ['demanding', 'Problems that demand something', ['demanding']],
  ['problems', 'Other problems', ['generated/problems', 'any-problem']],
  ['own', 'Problems of your own', ['problem-types', 'invalid', 'throwing', 'problem', 'stacks']],
  ['fields', 'What goes into fields', ['challenge', 'limits', 'delay', 'entity-tag', 'uri', 'headers']],
  ['codes', 'Codes', ['status', 'generated/null-body']],
  ['edge', 'At the edge', ['wire']],
]

/** One face: its functions first, then its types. */
export function LibraryFacePage({ face }: { face: LibraryFace }) {
  const sections =
    face.from === 'statute'
      ? parts.map(([id, title, files]) => [id, title, face.entries.filter(({ file }) => files.includes(file))] as const)
      : ([
          ['functions', 'Functions', face.entries.filter(({ kind }) => kind !== 'type')],
          ['types', 'Types', face.entries.filter(({ kind }) => kind === 'type')],
        ] as const)
  return (
    <>
      <div class="head narrow">
        <p class="label">
          <a href="/library">The library</a>
        </p>
        <h1 class="field-name">{face.from}</h1>
        <p class="lede">
          <Run text={face.about} />
        </p>
      </div>
      {sections.map(
        ([id, title, entries]) =>
          entries.length > 0 && (
            <Sec id={id} head={title}>
              <div class="prose entries">
                {id === 'problems' && <Makers entries={entries.filter(isPlain)} />}
                {entries
                  .filter((entry) => !isPlain(entry))
                  .toSorted(inOrder)
                  .map((entry) => (entry.kind === 'type' ? <TypeEntry entry={entry} /> : <Entry entry={entry} />))}
                {id === 'codes' && <Constants />}
              </div>
            </Sec>
          ),
      )}
    </>
  )
}

/** Functions before types, those of a status by its number. */
function inOrder(a: LibraryEntry, b: LibraryEntry): number {
  const rank = ({ kind, status }: LibraryEntry) => (kind === 'type' ? 1000 : (status[0] ?? 999))
  return rank(a) - rank(b)
}

/** One of those that take a detail and nothing else: they are all alike. */
const isPlain = ({ file }: LibraryEntry) => file === 'generated/problems'

function Makers({ entries }: { entries: readonly LibraryEntry[] }) {
  const [first] = entries
  return (
    <article>
      <p>These demand nothing. Each takes a detail, or an object with more, and may do without:</p>
      <Signature lines={first?.signatures ?? []} />
      <ul class="list small columns">
        {entries.map(({ name, status }) => (
          <li id={name}>
            {status.map((code) => (
              <a href={`/codes/${code}`}>
                <Num code={code} />
              </a>
            ))}{' '}
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Entry({ entry }: { entry: LibraryEntry }) {
  const { name, signatures, doc, params, returns, throws, status } = entry
  return (
    <article id={name}>
      <h3>
        <code>{name}</code>
        {status.map((code) => (
          <>
            {' '}
            <a href={`/codes/${code}`}>
              <Num code={code} />
            </a>
          </>
        ))}
      </h3>
      {doc.filter(Boolean).map((text) => (
        <p>
          <Run text={text} />
        </p>
      ))}
      <Signature lines={signatures} />
      {(params.length > 0 || returns || throws.length > 0) && (
        <ul class="list small">
          {params.map(([param, text]) => (
            <li>
              <code>{param}</code>: <Run text={text} />
            </li>
          ))}
          {returns && (
            <li>
              Returns: <Run text={returns} />
            </li>
          )}
          {throws.map((text) => (
            <li>
              Throws <Run text={text} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function TypeEntry({ entry: { name, doc, signatures } }: { entry: LibraryEntry }) {
  return (
    <details id={name}>
      <summary>
        {/* Words alone: a link within what opens and closes could not be reached. */}
        <code>{name}</code> <span class="small soft">{plain(ticked(doc[0] ?? ''))}</span>
      </summary>
      <Signature lines={signatures} />
    </details>
  )
}

function Signature({ lines }: { lines: readonly string[] }) {
  return (
    <code class="msg">
      {lines
        .flatMap((text) => text.split('\n'))
        .map((line) => (
          <span>{line}</span>
        ))}
    </code>
  )
}

/** Sixty constants, as a line each would hide the rest. */
function Constants() {
  return (
    <article id="constants">
      <h3>Constants</h3>
      <p>
        One for each code, of its literal type: <code>NOT_FOUND</code> is <code>404</code>, and costs what 404 costs.
      </p>
      <ul class="list small columns">
        {directory.codes.map(([code, name]) => (
          <li>
            <CodeLink code={code} /> <code>{name.toUpperCase().replace(/[^A-Z]+/g, '_')}</code>
          </li>
        ))}
      </ul>
    </article>
  )
}
