import { listRules } from '@statute/checker/rule-document'
import type { MeasuredFinding, MeasuredServer } from '@statute/codes'
import { countLevels } from '@statute/typeset'
import { accents } from '../parts/findings.tsx'
import { families } from './rules.tsx'

/** What servers and frameworks get wrong with their defaults: rule by rule, then server by server with the octets. */
export function DefaultsPage({ servers }: { servers: readonly MeasuredServer[] }) {
  const found = servers.flatMap(({ findings }) => findings)
  const { error, warning, advice } = countLevels(found)
  const exchanges = servers.reduce((sum, server) => sum + server.exchanges, 0)
  return (
    <>
      <div class="head narrow">
        <h1>What servers and frameworks get wrong out of the box</h1>
        <p class="lede">
          {servers.length} programs with the settings they come with, asked {exchanges} times: {found.length} findings,
          of which {error} break a rule, {warning} are warnings and {advice} are advice.
        </p>
      </div>
      <p class="small soft top prose">
        A mark leads to the request and the answer that show it. Most of this takes a line to mend; the page of the rule
        says how.
      </p>
      <Matrix servers={servers} />
      <Method servers={servers} />
      {servers.map((server) => (
        <ServerPart server={server} />
      ))}
    </>
  )
}

function Matrix({ servers }: { servers: readonly MeasuredServer[] }) {
  const rules = listRules().filter(({ id }) => servers.some(({ findings }) => findings.some(({ rule }) => rule === id)))
  return (
    <table class="matrix marks top">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          {servers.map(({ id, name }) => (
            <th scope="col">
              <a href={`#${id}`}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {families.map(([family, title]) => {
        const own = rules.filter((rule) => rule.family === family)
        return (
          own.length > 0 && (
            <tbody>
              <tr class="kind">
                <th scope="rowgroup" colSpan={servers.length + 1}>
                  {title}
                </th>
              </tr>
              {own.map(({ id, level, summary }) => (
                <tr class={accents[level]}>
                  <th scope="row">
                    <a href={`/rules/${id}`}>{summary.replace(/\.$/, '')}</a> <span class="lv">{level}</span>
                  </th>
                  {servers.map((server) => (
                    <Mark server={server} finding={server.findings.find(({ rule }) => rule === id)} />
                  ))}
                </tr>
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}

/** A dot where there is a column for it, the name of the server where there is none. */
function Mark({ server, finding }: { server: MeasuredServer; finding: MeasuredFinding | undefined }) {
  if (!finding) return <td />
  return (
    <td>
      <a href={`#${anchorOf(server, finding)}`}>
        <span class="dot" aria-hidden="true">
          ●
        </span>
        <span class="name">{server.name}</span>
      </a>
    </td>
  )
}

function Method({ servers }: { servers: readonly MeasuredServer[] }) {
  const names = (kind: MeasuredServer['kind']) => servers.filter((one) => one.kind === kind).map(({ name }) => name)
  return (
    <section class="sec" id="how">
      <h2>How it was measured</h2>
      <div class="prose">
        <p>
          Each was started on one machine, over plain HTTP/1.1, with what its package or the first page of its guide
          sets. {and(names('framework'))} ran the same small application: a list, an item, a page, a redirect, an error
          that is thrown, and 401 and 429 by the means that each offers. {and(names('server'))} served files.{' '}
          {and(names('proxy'))} stood before an application in whose answers these rules find nothing.
        </p>
        <p>
          They got the requests of <code>statute check URL</code> for a page or two, and up to forty more over a bare
          socket: methods that are not allowed, broken JSON, two Host fields, a target of 70 kB. The answers were read
          octet for octet and held to all rules that are on by default. Each finding was then compared with the octets
          by hand.
        </p>
        <p>
          What the measurement itself brought about is left out: a 500 that the application was told to send, a password
          over plain HTTP, HTML for a client that wanted JSON from a page that is HTML. Many answers of the frameworks
          to what is no proper request come from the parser of Node.js, before any of their code runs.
        </p>
      </div>
    </section>
  )
}

function ServerPart({ server }: { server: MeasuredServer }) {
  const { id, name, version, runs, findings, exchanges } = server
  return (
    <section class="sec" id={id}>
      <h2>{name}</h2>
      <div class="prose picker">
        <p>
          {name} {version}. {runs} {findings.length} findings in {exchanges} exchanges.
        </p>
        {findings.map((finding) => (
          <details>
            <summary>
              {finding.message} <span class={`lv ${accents[finding.level]}`}>{finding.level}</span>
            </summary>
            {/* Inside, so that a link to it opens what it is in. */}
            <div id={anchorOf(server, finding)}>
              <Evidence finding={finding} />
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

function Evidence({ finding: { rule, at, requests, evidence } }: { finding: MeasuredFinding }) {
  const field = /^field:(.+)/.exec(at)?.[1]
  const { request, response, body } = evidence
  const [status, ...lines] = response
  const isAt = (line: string) => field !== undefined && line.toLowerCase().startsWith(`${field}:`)
  return (
    <>
      <code class="msg">
        {request.map((line) => (
          <span>{line}</span>
        ))}
        <span />
        <span>{at === 'status' ? <mark>{status}</mark> : status}</span>
        {lines.map((line) => (
          <span>{isAt(line) ? <mark>{line}</mark> : line}</span>
        ))}
        {body !== undefined && (
          <>
            <span />
            {body.split('\n').map((line) => (
              <span>{line}</span>
            ))}
          </>
        )}
      </code>
      <p class="small soft">
        {requests.length > 1 && `Seen ${requests.length} times: ${requests.join('; ')}. `}
        <a href={`/rules/${rule}`}>Why, and how to mend it</a>
      </p>
    </>
  )
}

const anchorOf = ({ id }: MeasuredServer, { rule }: MeasuredFinding) => `${id}-${rule.replace('/', '-')}`

/** `nginx, Apache httpd and Caddy` */
function and(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
