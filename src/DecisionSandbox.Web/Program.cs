using DecisionSandbox.Services;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Web;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args).AddPages();
builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
// What stops a start is said in one sentence below, not as a stack trace.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
builder.Services.AddScoped<IAccounts, LocalAccounts>();
builder.Services.AddHostedService<BuildAhead>();
builder.Services.AddDataProtection().SetApplicationName("DecisionSandbox").PersistKeysToDbContext<SandboxContext>();
try
{
    builder.Services.AddDecisionSandbox(builder.Configuration);
}
catch (InvalidOperationException wrong)
{
    return StartProblem.Say(StartProblem.Option(wrong.Message));
}

await using var app = builder.Build();
var ready = await app.Services.GetRequiredService<SandboxStart>().Ready();
if (ready.Problem is { } problem) { return StartProblem.Say(problem.Message); }
// What was refused does not stop the rest; it is said here, and to the researcher on the page of the studies.
foreach (var refused in app.Services.GetRequiredService<AidRegistry>().Refusals) { StartProblem.Say(refused.Message); }
var isDemo = ready.Value.IsDemo;
if (isDemo && StartProblem.BeyondLoopback(app.Configuration) is { } address) { return StartProblem.Say(StartProblem.DemoBeyond(address)); }

app.MapPages(isDemo);
try
{
    await app.StartAsync();
}
catch (Exception refused) when (StartProblem.OfAddress(refused, app.Configuration) is not null)
{
    return StartProblem.Say(StartProblem.OfAddress(refused, app.Configuration)!);
}
await app.WaitForShutdownAsync();
return 0;
