using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Web.Aids;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Layout;

/// <summary>The top of every page: who one is, the language, the look, and what kind of cases these are.</summary>
public partial class MainLayout
{
    private static readonly (string Value, Text Name)[] ThemeNames =
        [("", LayoutTexts.AsComputer), ("light", LayoutTexts.Light), ("dark", LayoutTexts.Dark), ("contrast", LayoutTexts.Contrast)];

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [CascadingParameter] private Language Language { get; set; }
    [Inject] private IAccounts Accounts { get; set; } = null!;

    private Actor? Me => Http.User.ToActor();
    private string Path => Http.Request.Path;
    private string Here => Path + Http.Request.QueryString;

    private bool IsHere(string address) => address == "/" ? Path == "/" : Path.StartsWith(address, StringComparison.Ordinal) || (address == "/aids" && Path == "/try") || (address is "/committee" or "/studies" && Path.StartsWith("/dossiers", StringComparison.Ordinal)) || (address == "/studies" && Path.StartsWith("/committee", StringComparison.Ordinal));

    private static (string Address, Text Name)[] LinksOf(Role role) => role switch
    {
        Role.Practitioner => [("/", LayoutTexts.MyFiles), ("/aids", TrialTexts.Aids)],
        Role.Researcher => [("/studies", LayoutTexts.Studies), ("/aids", TrialTexts.Aids)],
        Role.EthicsReviewer => [("/record", LayoutTexts.Record), ("/committee", LayoutTexts.Studies), ("/aids", TrialTexts.Aids)],
        Role.Administrator => [("/accounts", LayoutTexts.Accounts), ("/erasures", ErasureTexts.Title), ("/aids", TrialTexts.Aids)],
        _ => throw new InvalidOperationException($"Unknown role {role}."),
    };
}
