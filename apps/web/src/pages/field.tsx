import { directory, type FieldFacts } from '@statute/codes'
import { ClauseTable } from '../parts/clause-table.tsx'
import { CodeLink } from '../parts/code-link.tsx'
import { Clause, Run, Sec, Sections } from '../parts/prose.tsx'

const directions = { request: 'Requests', response: 'Responses', both: 'Requests and responses' }
const kinds = {
  singleton: 'One value',
  list: 'A list',
  structured: 'Structured field',
  special: 'A form of its own',
  convention: 'Custom, no specification',
}

export function FieldPage({ field }: { field: FieldFacts }) {
  return (
    <>
      <div class="head narrow">
        <div>
          <p class="label">
            <a href="/fields">Header field</a>
          </p>
          <h1 class="field-name">{field.name}</h1>
        </div>
        <p class="lede">
          <Run text={field.meaning} />
        </p>
      </div>
      <dl class="facts">
        <div>
          <dt>Defined in</dt>
          <dd>
            <Clause spec={field.spec} inline />
          </dd>
        </div>
        <div>
          <dt>Stands in</dt>
          <dd>{directions[field.direction]}</dd>
        </div>
        <div>
          <dt>Value</dt>
          <dd>{kinds[field.kind]}</dd>
        </div>
        <div>
          <dt>Hop by hop</dt>
          <dd>{field.hopByHop ? 'Yes' : 'No'}</dd>
        </div>
        <div>
          <dt>As a trailer</dt>
          <dd>{field.trailer.charAt(0).toUpperCase() + field.trailer.slice(1)}</dd>
        </div>
        {field.aliases.length > 0 && (
          <div>
            <dt>With it</dt>
            <dd>{field.aliases.join(', ')}</dd>
          </div>
        )}
      </dl>
      <Sections sections={field.sections.filter(({ id }) => id === 'what-it-does')} />
      <Sec id="syntax" head="Syntax">
        <div class="prose">
          <code class="msg">
            {field.syntax.split('\n').map((line) => (
              <span>{line}</span>
            ))}
          </code>
          {field.invalid.length > 0 && (
            <>
              <h3>Not valid</h3>
              <ul class="list">
                {field.invalid.map((text) => (
                  <li>
                    <Run text={text} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Sec>
      {field.codes.length > 0 && (
        <Sec id="codes" head="With which codes">
          <ClauseTable
            heads={['Code', 'When']}
            rows={field.codes.map(({ on, demand, level, when, spec }) => ({
              part: <On text={on} />,
              level,
              demand,
              text: when,
              spec,
            }))}
          />
        </Sec>
      )}
      <Sections sections={field.sections.filter(({ id }) => id !== 'what-it-does')} />
    </>
  )
}

/** A code or a class as a link, words as they are. */
function On({ text }: { text: string }) {
  if (/^\d{3}$/.test(text)) return <CodeLink code={Number(text)} name="" />
  if (/^[1-5]xx$/.test(text)) return <a href={`/codes/${text}`}>{text}</a>
  return <>{text}</>
}

export function FieldsPage() {
  return (
    <>
      <div class="head narrow">
        <h1>Header fields</h1>
        <p class="lede">The fields that status codes depend on: what they say, and which codes demand them.</p>
      </div>
      <table class="stack index top">
        <tbody>
          {directory.fields.map(([id, name, gist]) => (
            <tr>
              <th scope="row">
                <a href={`/fields/${id}`}>
                  <code>{name}</code>
                </a>
              </th>
              <td>{gist}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
