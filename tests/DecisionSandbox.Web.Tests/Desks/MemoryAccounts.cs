using System.Security.Claims;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Web.Security;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Accounts in memory: one per role, which can be closed while a page is open.</summary>
public sealed class MemoryAccounts : IAccounts
{
    public const string Password = "une phrase assez longue";

    private sealed record Refused() : Problem(new Text("Refusé.", "Refused."));

    public bool IsDemo { get; set; } = true;

    public HashSet<string> Closed { get; } = [];

    public Task<Outcome<ClaimsPrincipal>> EnterDemo(Role role, CancellationToken cancel = default) =>
        Task.FromResult<Outcome<ClaimsPrincipal>>(Principal($"demo-{role}", role));

    public Task<Outcome<ClaimsPrincipal>> SignIn(string name, string password, CancellationToken cancel = default) =>
        Task.FromResult(password == Password ? Principal(name, Role.Researcher) : Outcome<ClaimsPrincipal>.Failed(new Refused()));

    public Task<Outcome<ClaimsPrincipal>> UseLink(string token, string name, string password, CancellationToken cancel = default) =>
        Task.FromResult(token == "once" && password.Length >= 12 ? Principal(name, Role.Administrator) : Outcome<ClaimsPrincipal>.Failed(new Refused()));

    public Task<Outcome<CameByLink>> ComeByLink(string token, ClaimsPrincipal already, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<CameByLink>.Failed(new Refused()));

    public Task<Outcome<ClaimsPrincipal>> Resume(string code, CancellationToken cancel = default) => Task.FromResult(Outcome<ClaimsPrincipal>.Failed(new Refused()));

    public Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancel = default) =>
        Task.FromResult(!Closed.Contains(principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? ""));

    public static ClaimsPrincipal Principal(string id, Role role) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Role, role.ToString())], "test"));
}
