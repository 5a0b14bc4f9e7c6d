import type { Format } from '../format.ts'

export const uvicorn = {
  name: 'uvicorn',
  title: 'uvicorn (FastAPI, Starlette)',
  vendor: 'Python',
  shape: { kind: 'layout', layout: 'INFO:{ }{client:port} - "{request}" {status}' },
  asides: [
    '^INFO:     Started',
    '^INFO:     Waiting',
    '^INFO:     Application',
    '^INFO:     Uvicorn',
    '^INFO:     Shutting',
    '^INFO:     Finished',
    '^INFO:     Stopping',
    '^INFO:     Will watch',
    '^INFO:     connection',
    '^WARNING:',
    '^ERROR:',
  ],
  hasTime: false,
  hasDuration: false,
  examples: [
    {
      line: 'INFO:     127.0.0.1:52134 - "GET /items/5?q=x HTTP/1.1" 200 OK',
      record: {
        time: null,
        method: 'GET',
        path: '/items/5',
        status: 200,
        statusText: '200',
        client: '127.0.0.1',
        bytes: null,
      },
    },
    { line: 'INFO:     Application startup complete.', record: null },
  ],
} as const satisfies Format
