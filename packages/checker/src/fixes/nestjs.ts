import type { Stack } from './stack.ts'

export const nestjs: Stack = {
  id: 'nestjs',
  name: 'NestJS',
  language: 'ts',
  quote: "'",
  forms: {
    'add-field': 'response.setHeader({name}, {value})',
    'remove-field': 'response.removeHeader({name})',
    'send-status': 'throw new HttpException({ message }, {=status})',
    'send-problem': `response.status({=status}).type('application/problem+json')
return { title: {phrase}, status: {=status}, detail }`,
    'send-nothing': 'response.status({=status}).end()',
    redirect: 'response.redirect({=status}, {location})',
    'hide-errors': `@Catch()
export class EveryError implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse()
    const status = error instanceof HttpException ? error.getStatus() : 500
    if (status >= 500) console.error(error)
    const title = error instanceof HttpException && status < 500 ? error.message : 'Internal Server Error'
    response.status(status).type('application/problem+json').json({ title, status })
  }
}`,
    'hide-version': "app.getHttpAdapter().getInstance().disable('x-powered-by')",
    'allow-cors': "app.enableCors({ origin: 'https://app.example.com', credentials: true })",
    'answer-conditional': "app.getHttpAdapter().getInstance().set('etag', 'strong')",
    'answer-range': 'response.sendFile(path)',
  },
}
