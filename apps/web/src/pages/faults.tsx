import type { FaultFacts, SoftwareErrors } from '@statute/codes'
import { compared, faultsDocument, groupFaults } from '@statute/typeset'
import { Num } from '../parts/code-link.tsx'
import { Run, Sec } from '../parts/prose.tsx'
import { noStatus } from './fault.tsx'

type Answer = ReturnType<typeof faultsDocument>[number]['answers'][number]

/** All faults: what each server answers to them, side by side, then each in a line. */
export function FaultsPage({
  faults,
  software,
}: {
  faults: readonly FaultFacts[]
  software: readonly SoftwareErrors[]
}) {
  const rows = faultsDocument(faults, software)
  const columns = compared.filter(([id]) => rows.some(({ answers }) => answers.some((one) => one.software === id)))
  const groups = groupFaults(rows)
  const shown = new Set<string>(columns.map(([id]) => id))
  return (
    <>
      <div class="head narrow">
        <h1>What each server answers to the same fault</h1>
        <p class="lede">
          One broken connection is a 502 to one server, a 503 to the next and a 521 to a third. Find the fault, then the
          server that spoke.
        </p>
      </div>
      <p class="small soft top prose">
        A cell has the status that the caller gets and, small, what the log says of it. <sup>m</sup> marks what was
        measured with the software itself; the rest is from its documentation or its source. An empty cell is not known.
        The page of each fault has the whole texts, the versions and the sources.
      </p>
      <p class="small under">
        All {faults.length} faults:{' '}
        {groups.map(({ id, title }, i) => (
          <>
            {i > 0 && ', '}
            <a href={`#${id}`}>{title}</a>
          </>
        ))}
      </p>
      <table class="matrix top">
        <thead>
          <tr>
            <th scope="col">Fault</th>
            {columns.map(([id, name]) => (
              <th scope="col">{software.some((one) => one.id === id) ? <a href={`/errors/${id}`}>{name}</a> : name}</th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, faults: list }) => {
          const told = list.filter(({ answers }) => answers.some((one) => shown.has(one.software)))
          return (
            told.length > 0 && (
              <tbody>
                <tr class="kind">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {title}
                  </th>
                </tr>
                {told.map(({ path, title: name, answers }) => (
                  <tr>
                    <th scope="row">
                      <a href={path}>{name}</a>
                    </th>
                    {columns.map(([id, head]) => {
                      const own = answers.filter((one) => one.software === id)
                      return own.length === 0 ? (
                        <td />
                      ) : (
                        <td data-head={head}>
                          {own.map((one) => (
                            <Cell answer={one} />
                          ))}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            )
          )
        })}
      </table>
      {groups.map(({ id, title, faults: list }) => (
        <Sec id={id} head={title}>
          <table class="stack index">
            <tbody>
              {list.map(({ path, title: name, because }) => (
                <tr>
                  <th scope="row">
                    <a href={path}>{name}</a>
                  </th>
                  <td class="soft">
                    <Run text={`${sentence(because)}.`} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sec>
      ))}
    </>
  )
}

function Cell({ answer: { software, status, log, note, measured } }: { answer: Answer }) {
  return (
    <div>
      {status === null ? <span class="soft">{noStatus(software)}</span> : <Num code={status} />}
      {measured && (
        <>
          <sup aria-hidden="true">m</sup>
          <span class="vh"> measured</span>
        </>
      )}{' '}
      {log !== null && <code>{breakable(log)}</code>}
      {log === null && note !== null && status === null && noStatus(software) === 'none' && (
        <span class="soft note">
          <Run text={note} />
        </span>
      )}
    </div>
  )
}

/** Names of errors are longer than a column and break behind an underscore. */
function breakable(text: string) {
  return text.split(/(?<=_)/).map((piece, i) => (
    <>
      {i > 0 && <wbr />}
      {piece}
    </>
  ))
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
