using DecisionSandbox.Web;

var builder = WebApplication.CreateBuilder(args).AddPages();
var app = builder.Build();
app.MapPages(isDemo: true);
app.Run();
