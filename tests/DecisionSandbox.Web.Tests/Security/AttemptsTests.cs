using System.Net;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Web.Security;
using DecisionSandbox.Web.Tests.Journeys;
using FluentAssertions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Security;

/// <summary>Passwords and codes cannot be tried out: an account rests after five wrong ones, and an address tries ten codes or sixty passwords a minute.</summary>
public sealed class AttemptsTests(PreparedFolder folder)
{
    private const string Password = "quatre mots pour ouvrir", Wrong = "quatre mots pour entrer";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR", "/resume", "/resume", 10)]
    [InlineData("en-GB", "/resume", "/resume", 10)]
    [InlineData("fr-FR", "/account/sign-in", "/account/sign-in", 60)]
    [InlineData("en-GB", "/account/sign-in", "/account/start", 60)]
    public async Task Who_tries_too_often_in_a_minute_is_told_to_wait_and_nothing_is_looked_at(string language, string address, string last, int most)
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language);
        async Task<(HttpStatusCode Code, string Said)> Try(string where)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = "ABCD-EFGH-JKMN-PQRS", ["name"] = "amel", ["password"] = Wrong, ["token"] = "t" });
            using var answer = await http.PostAsync(new Uri(server.Address + where), form, Cancel);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        }

        for (var attempt = 1; attempt <= most; attempt++) { (await Try(address)).Code.Should().Be(HttpStatusCode.BadRequest, "a form without its token comes as far as the door, attempt {0}", attempt); }
        var (code, said) = await Try(last);
        code.Should().Be(HttpStatusCode.TooManyRequests);
        said.Should().Be((language == "fr-FR" ? SecurityTexts.TooMany.Fr : SecurityTexts.TooMany.En) + "\n");
        using var page = await http.GetAsync(new Uri(server.Address + "/"), Cancel);
        page.StatusCode.Should().Be(HttpStatusCode.OK, "the pages stay open");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_opens_nothing_until_the_account_has_rested()
    {
        await using var services = await Services();
        await using var scope = services.CreateAsyncScope();
        var (accounts, users, desk) = (scope.ServiceProvider.GetRequiredService<IAccounts>(), scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<IAccountDesk>());
        foreach (var name in new[] { "amel", "boris" })
        {
            var link = await desk.Invite(Actor.Operator(Role.Administrator), Role.Researcher, Cancel);
            (await desk.Accept(link.Value.Token, name, Password, Cancel)).Value.Role.Should().Be(Role.Researcher);
        }

        for (var attempt = 1; attempt <= 4; attempt++) { (await accounts.SignIn("amel", Wrong, Cancel)).Problem.Should().Be(new SignInRefused()); }
        (await accounts.SignIn("amel", Password, Cancel)).IsOk.Should().BeTrue("four slips of the hand are forgotten with the right one");
        for (var attempt = 1; attempt <= 5; attempt++) { (await accounts.SignIn("amel", Wrong, Cancel)).Problem.Should().Be(new SignInRefused()); }
        (await accounts.SignIn("amel", Password, Cancel)).Problem.Should().Be(new SignInRefused(), "the same answer as to a wrong one");
        (await accounts.SignIn("boris", Password, Cancel)).IsOk.Should().BeTrue("nobody else is kept out");

        var account = (await users.FindByNameAsync("amel"))!;
        (account.LockoutEnd!.Value - TimeProvider.System.GetUtcNow()).Should().BeCloseTo(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30));
        await users.SetLockoutEndDateAsync(account, TimeProvider.System.GetUtcNow().AddSeconds(-1));
        (await accounts.SignIn("amel", Password, Cancel)).IsOk.Should().BeTrue();
    }

    private async Task<ServiceProvider> Services()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddScoped<IAccounts, LocalAccounts>();
        collection.AddDecisionSandbox(new SandboxOptions { Data = await folder.Copy() });
        var services = collection.BuildServiceProvider();
        (await services.GetRequiredService<SandboxStart>().Ready(Cancel)).Problem.Should().BeNull();
        return services;
    }
}
