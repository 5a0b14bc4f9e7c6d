import { directory, type GuidePage, type Question } from '@statute/codes'
import { CodeLink } from '../parts/code-link.tsx'
import { Blocks, Run, Sections } from '../parts/prose.tsx'

export function GuidePageView({ page }: { page: GuidePage }) {
  return (
    <>
      <div class="head narrow">
        <div>
          <p class="label">
            <a href="/guides">Guide</a>
          </p>
          <h1>{page.title}</h1>
        </div>
        <p class="lede">{page.gist}</p>
      </div>
      <div class="sheet">
        <article>
          <Sections sections={page.sections} />
        </article>
        <nav class="toc small" aria-label="On this page">
          <ol>
            {page.sections.map(({ id, heading }) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
    </>
  )
}

export function GuidesPage() {
  return (
    <>
      <div class="head narrow">
        <h1>Guides</h1>
        <p class="lede">What lies across the codes: caching, redirects, errors that help, limits, long work.</p>
      </div>
      <table class="stack index top">
        <tbody>
          {directory.guides.map(([id, title, gist]) => (
            <tr>
              <th scope="row">
                <a href={`/guides/${id}`}>{title}</a>
              </th>
              <td>{gist}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function FaqPage({ questions }: { questions: readonly Question[] }) {
  return (
    <>
      <div class="head narrow">
        <h1>Questions people ask</h1>
        <p class="lede">Short answers first, the reasons after.</p>
      </div>
      <ul class="links top">
        {questions.map(({ id, question }) => (
          <li>
            <a href={`#${id}`}>{question}</a>
          </li>
        ))}
      </ul>
      {questions.map(({ id, question, answer, codes, sections }) => (
        <section class="sec" id={id}>
          <h2>{question}</h2>
          <div class="prose">
            <p class="lede">
              <Run text={answer} />
            </p>
            {sections.map(({ blocks }) => (
              <Blocks blocks={blocks} />
            ))}
            {codes.length > 0 && (
              <p class="small">
                {codes.map((code, i) => (
                  <>
                    {i > 0 && ' · '}
                    <CodeLink code={code} />
                  </>
                ))}
              </p>
            )}
          </div>
        </section>
      ))}
    </>
  )
}
