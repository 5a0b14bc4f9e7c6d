/**
 * What each tool answers: as a worked example on the server, and live in the browser. It is long because the four answer
 * alike and change together.
 */
import {
  type FormattedJson,
  formatJson,
  percentDecode,
  percentEncode,
  type ReadTime,
  readJwt,
  readTime,
  readUrl,
  timeForms,
  whyNoJwt,
} from '@statute/decode'
import type { ComponentChildren } from 'preact'
import { Run } from './prose.tsx'
import type { Tool } from './tool-list.ts'
import { grouped, Part, ReadRows, Text } from './tool-parts.tsx'

export interface Asking {
  readonly text: string
  readonly now: Date
  /** An IANA name; the zone of the machine unless told otherwise. */
  readonly zone?: string
  /** What can be done with a text, where something can be done. */
  readonly actions?: (text: string) => ComponentChildren
}

/** The answer of a tool to a text. */
export function ToolAnswer({ id, ...asking }: Asking & Pick<Tool, 'id'>) {
  switch (id) {
    case 'json':
      return <JsonAnswer {...asking} />
    case 'url':
      return <UrlAnswer {...asking} />
    case 'time':
      return <TimeAnswer {...asking} />
    case 'jwt':
      return <JwtAnswer {...asking} />
  }
}

/** The same in one short line, for those who listen. */
export function inShort(id: Tool['id'], text: string, now: Date): string {
  switch (id) {
    case 'json':
      return verdictOf(formatJson(text))
    case 'url':
      return readUrl(text).twice ? 'Decoded. It was encoded twice.' : 'Decoded.'
    case 'time': {
      const time = readTime(text, { now, bare: true })
      return time ? `Read as ${time.form}: ${time.utc}.` : 'This is no time.'
    }
    case 'jwt': {
      const token = readJwt(text, { now })
      return token ? `${token.standing}.` : 'This is no token.'
    }
  }
}

function JsonAnswer({ text, actions }: Asking) {
  const found = formatJson(text)
  if (found.ok) {
    return (
      <>
        <p class="lede">{verdictOf(found)}</p>
        {found.notes.length > 0 && (
          <Part head="What readers lose">
            <ul class="list prose">
              {found.notes.map((note) => (
                <li>
                  <Run text={[note]} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part head="Formatted">
          <Text text={found.text} actions={actions} />
        </Part>
      </>
    )
  }
  const { message, excerpt, line } = found
  return (
    <>
      <p class="lede">{verdictOf(found)}</p>
      <p>{message}.</p>
      <Part head={`Line ${line}`}>
        <code class="msg c5">
          {excerpt.before}
          {/* At the end of a line there is nothing to mark: a space stands for it. */}
          <mark>{excerpt.at === '' ? '\u00a0' : excerpt.at}</mark>
          {excerpt.after}
        </code>
      </Part>
      {found.text !== '' && (
        <Part head="Up to there">
          <Text text={found.text} />
        </Part>
      )}
    </>
  )
}

function verdictOf(found: FormattedJson): string {
  if (!found.ok) return `Not JSON from line ${found.line}, column ${found.column} on.`
  const lines = found.text.split('\n').length
  return `Valid JSON, ${lines === 1 ? '1 line' : `${grouped(lines)} lines`}.`
}

function UrlAnswer({ text, actions }: Asking) {
  const { decoded, twice, parts } = readUrl(text)
  const encoded = percentEncode(text.trim())
  return (
    <>
      {twice && <p class="lede">Encoded twice: what is decoded below can be decoded again.</p>}
      <div class="cols wide top">
        <figure>
          <figcaption>Decoded</figcaption>
          <Text text={decoded} actions={actions} />
        </figure>
        <figure>
          <figcaption>Encoded</figcaption>
          <Text text={encoded} actions={actions} />
        </figure>
        {twice && parts.length === 0 && (
          <figure>
            <figcaption>Decoded again</figcaption>
            <Text text={percentDecode(decoded)} actions={actions} />
          </figure>
        )}
      </div>
      {parts.length > 0 && (
        <Part head="Parts">
          <ReadRows rows={parts} />
        </Part>
      )}
    </>
  )
}

function TimeAnswer({ text, now, zone }: Asking) {
  const time: ReadTime | null = readTime(text, { now, bare: true, ...(zone !== undefined && { zone }) })
  if (!time) {
    return (
      <>
        <p class="lede">This is no time between the years 1970 and 2200.</p>
        <p class="soft">
          Wanted Unix time, or a date as programs write it: <code class="nowrap">2026-03-10T14:07:42Z</code>,{' '}
          <code class="nowrap">Tue, 10 Mar 2026 14:07:42 GMT</code>,{' '}
          <code class="nowrap">10/Mar/2026:14:07:42 +0000</code>.
        </p>
      </>
    )
  }
  return (
    <>
      <p class="lede">
        {time.utc}, {time.distance}
      </p>
      <p class="small soft">
        Read as {time.form}
        {time.note && `; ${time.note}`}.
      </p>
      <Part head="In every form">
        <ReadRows rows={timeForms(time.ms, { now, ...(zone !== undefined && { zone }) })} />
      </Part>
    </>
  )
}

/** The present, for the page that reads times. */
export function Present({ now, short }: { now: Date; short: boolean }) {
  // Whole seconds: the rest would only flicker.
  const forms = timeForms(Math.floor(now.getTime() / 1000) * 1000, { now }).filter(({ name }) => name !== 'from now')
  const shown = new Set(['UTC', 'local', 'Unix seconds'])
  return (
    <Part head="Now">
      <ReadRows rows={short ? forms.filter(({ name }) => shown.has(name)) : forms} />
    </Part>
  )
}

function JwtAnswer({ text, now }: Asking) {
  const token = readJwt(text, { now })
  if (!token) {
    return (
      <>
        <p class="lede">This is no token that can be read.</p>
        <p>It cannot be taken apart: {whyNoJwt(text)}.</p>
      </>
    )
  }
  return (
    <>
      <p class="lede">{token.standing}.</p>
      <p class="small soft">Not verified: only who has the key can tell whether it is genuine.</p>
      <Part head="Header">
        <ReadRows rows={token.headerRows} />
      </Part>
      <Part head="Payload">
        <ReadRows rows={token.payloadRows} />
      </Part>
      <Part head="Signature">
        <p>
          {/^\d/.test(token.signature) && <code>••••••••</code>} <span class="soft">{token.signature}</span>
        </p>
      </Part>
    </>
  )
}
