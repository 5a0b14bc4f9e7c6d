import type { Stack } from './stack.ts'

export const fastapi: Stack = {
  id: 'fastapi',
  name: 'FastAPI',
  language: 'py',
  quote: "'",
  forms: {
    'add-field': 'response.headers[{name}] = {value}',
    'remove-field': 'del response.headers[{name}]',
    'send-status': 'raise HTTPException(status_code={=status}, detail=message)',
    'send-problem': `return JSONResponse(
    {'title': {phrase}, 'status': {=status}, 'detail': detail},
    status_code={=status},
    media_type='application/problem+json',
)`,
    'send-nothing': 'return Response(status_code={=status})',
    redirect: 'return RedirectResponse({location}, status_code={=status})',
    'hide-errors': `@app.exception_handler(Exception)
async def every_error(request, error):
    logger.exception('request failed')
    return JSONResponse(
        {'title': 'Internal Server Error', 'status': 500},
        status_code=500,
        media_type='application/problem+json',
    )`,
    'hide-version': 'uvicorn.run(app, server_header=False)',
    'allow-cors': `app.add_middleware(
    CORSMiddleware,
    allow_origins=['https://app.example.com'],
    allow_credentials=True,
)`,
    'answer-conditional': `if request.headers.get('if-none-match') == etag:
    return Response(status_code=304, headers={'ETag': etag})`,
    'answer-range': 'return FileResponse(path)',
  },
}
