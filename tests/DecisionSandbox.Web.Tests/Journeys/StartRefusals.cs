using System.Net;
using System.Net.Sockets;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class StartRefusals(Browser browser) : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sandbox-start-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_busy_port_ends_with_one_sentence_in_both_languages()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, said) = await Application.Refuses(["--urls", address, "--data", _data], TestContext.Current.CancellationToken);
        code.Should().Be(1);
        said.Should().Contain("est déjà prise").And.Contain("is already in use").And.NotContain("\n");
    }

    [Fact]
    public async Task Demo_mode_refuses_to_listen_beyond_this_computer()
    {
        var (code, said) = await Application.Refuses(["--urls", $"http://0.0.0.0:{Server.FreePort()}", "--data", _data], TestContext.Current.CancellationToken);
        code.Should().Be(1);
        said.Should().Contain("ne répond qu’à cet ordinateur").And.Contain("this computer only").And.NotContain("\n");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_ends_with_one_sentence()
    {
        // A file where the folder should be refuses even an all-powerful account.
        var blocked = Path.Combine(_data, "file");
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);
        var (code, said) = await Application.Refuses(["--urls", $"http://127.0.0.1:{Server.FreePort()}", "--data", blocked], TestContext.Current.CancellationToken);
        code.Should().Be(1);
        said.Should().Contain("n’est pas accessible en écriture").And.Contain("cannot be written").And.NotContain("\n");
    }

    [Fact]
    public async Task Real_accounts_refuse_demo_mode()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDecisionSandbox(new SandboxOptions { Data = _data });
        await using (var services = collection.BuildServiceProvider())
        {
            (await services.GetRequiredService<SandboxStart>().Ready(TestContext.Current.CancellationToken)).IsOk.Should().BeTrue();
            await services.GetRequiredService<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator, TestContext.Current.CancellationToken);
        }
        var (code, said) = await Application.Refuses(["--urls", $"http://127.0.0.1:{Server.FreePort()}", "--data", _data, "--Sandbox:Demo=true"], TestContext.Current.CancellationToken);
        code.Should().Be(1);
        said.Should().Contain("de vrais comptes").And.Contain("holds real accounts").And.NotContain("\n");
    }

    [Fact]
    public async Task A_broken_pack_and_a_model_file_that_is_not_the_manifests_are_said_and_the_rest_goes_on()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var models = Path.Combine(_data, "models");
        var shipped = DataFolder.Models(null, AppContext.BaseDirectory, AppContext.BaseDirectory);
        foreach (var file in new[] { "apa-aggir", "housing-priority" }.SelectMany(pack => Directory.EnumerateFiles(Path.Combine(shipped, pack), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(models, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var pack = Path.Combine(models, "apa-aggir", "pack.yaml");
        await File.WriteAllTextAsync(pack, (await File.ReadAllTextAsync(pack, TestContext.Current.CancellationToken)).Replace("task: eligibility", "task: guessing", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var model = Directory.EnumerateFiles(Path.Combine(models, "housing-priority"), "*.zip", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(model, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(model, bytes, TestContext.Current.CancellationToken);

        await using var application = await Application.Start(Path.Combine(_data, "data"), TestContext.Current.CancellationToken, $"--Sandbox:Models={models}");
        application.Said.Should().Contain("pack.yaml").And.Contain("manifest");
        await using var visit = await browser.Open(application.Address);
        await visit.Page.GotoAsync("/");
        await visit.Enter("Researcher");
        var said = await visit.Page.Locator("section[role=note].alert li").AllTextContentsAsync();
        said.Should().HaveCount(2).And.ContainSingle(sentence => sentence.Contains("pack.yaml", StringComparison.Ordinal));
        (await visit.Page.Locator(".card h2").CountAsync()).Should().BePositive("the list to order is still there");
        await visit.MustReadWell("refused packs");
    }

    [Fact]
    public async Task A_wrong_option_is_named()
    {
        var (code, said) = await Application.Refuses(["--urls", $"http://127.0.0.1:{Server.FreePort()}", "--data", _data, "--Sandbox:Database=oracle"], TestContext.Current.CancellationToken);
        code.Should().Be(1);
        said.Should().Contain("Sandbox:Database").And.NotContain("\n");
    }
}
