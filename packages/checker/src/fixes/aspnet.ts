import type { Stack } from './stack.ts'

export const aspnet: Stack = {
  id: 'aspnet',
  name: 'ASP.NET Core',
  language: 'cs',
  quote: '"',
  forms: {
    'add-field': 'context.Response.Headers[{name}] = {value};',
    'remove-field': 'context.Response.Headers.Remove({name});',
    'send-status': 'return Results.Json(new { message }, statusCode: {=status});',
    'send-problem': 'return Results.Problem(detail: detail, title: {phrase}, statusCode: {=status});',
    'send-nothing': 'return Results.StatusCode({=status});',
    redirect: `context.Response.StatusCode = {=status};
context.Response.Headers.Location = {location};`,
    'hide-errors': `builder.Services.AddProblemDetails();
app.UseExceptionHandler();`,
    'hide-version': 'builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);',
    'allow-cors': `builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
    policy.WithOrigins("https://app.example.com").AllowCredentials().AllowAnyHeader()));
app.UseCors();`,
    'answer-conditional': `if (context.Request.Headers.IfNoneMatch == etag) return Results.StatusCode(304);`,
    'answer-range': 'return Results.File(path, enableRangeProcessing: true);',
  },
}
