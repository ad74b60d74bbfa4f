using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Folder;

public sealed class SandboxStartTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task Demo_mode_is_refused_where_somebody_has_a_real_account(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        workshop.Get<FolderState>().IsDemo.Should().BeTrue("nobody has an account yet");
        var link = (await workshop.Get<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator, Cancel)).Value;
        (await workshop.Get<IAccountDesk>().Accept(link.Token, "claire", "quatre mots pour ouvrir", Cancel)).IsOk.Should().BeTrue();

        (await workshop.Get<IAccountDesk>().EnterDemo(Role.EthicsReviewer, Cancel)).Problem.Should().BeOfType<NotDemo>("the door closes at once");
        var connection = workshop.Get<SandboxOptions>().ConnectionString;
        await using var asked = await Workshop.Open(database, path: workshop.Path, demo: true, connection: connection);
        (await asked.Get<SandboxStart>().Ready(Cancel)).Problem.Should().BeOfType<DemoRefused>().Which.Message.Fr.Should().Contain("de vrais comptes").And.Contain(workshop.Path);
        await using var silent = await Workshop.Open(database, path: workshop.Path, connection: connection);
        (await silent.Get<SandboxStart>().Ready(Cancel)).Value.IsDemo.Should().BeFalse();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_gets_a_sentence_that_says_what_to_do()
    {
        var file = System.IO.Path.GetTempFileName();
        await using var workshop = await Workshop.Open(SandboxOptions.Sqlite, path: System.IO.Path.Combine(file, "data"));
        var problem = (await workshop.Get<SandboxStart>().Ready(Cancel)).Problem;
        problem.Should().BeOfType<FolderNotWritable>().Which.Message.Fr.Should().Contain("--data");
        File.Delete(file);
    }

    [Fact]
    public async Task A_read_only_folder_gets_the_same_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root may write anywhere");
        var path = Directory.CreateTempSubdirectory("sandbox-").FullName;
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute); }
        await using var workshop = await Workshop.Open(SandboxOptions.Sqlite, path: path);
        (await workshop.Get<SandboxStart>().Ready(Cancel)).Problem.Should().BeOfType<FolderNotWritable>();
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
    }

    [Fact]
    public async Task Several_processes_may_start_on_a_fresh_folder_at_once()
    {
        await using var one = await Workshop.Open(SandboxOptions.Sqlite);
        await using var two = await Workshop.Open(SandboxOptions.Sqlite, path: one.Path);
        await using var three = await Workshop.Open(SandboxOptions.Sqlite, path: one.Path);

        var started = await Task.WhenAll(new[] { one, two, three }.Select(workshop => Task.Run(() => workshop.Get<SandboxStart>().Ready(Cancel), Cancel)));

        started.Should().OnlyContain(outcome => outcome.IsOk);
        await using var context = one.Context();
        (await context.Entries.CountAsync(entry => entry.Event == DecisionSandbox.Services.Records.Events.FolderCreated, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task The_signing_key_is_a_file_of_its_own_that_only_its_owner_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such modes");
        await using var workshop = await Workshop.Ready(SandboxOptions.Sqlite);
        var key = workshop.Get<DataFolder>().SigningKey;
        if (!OperatingSystem.IsWindows()) { File.GetUnixFileMode(key).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite); }
        var secret = (await File.ReadAllTextAsync(key, Cancel)).Split('+')[^1].Trim();
        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(workshop.Get<DataFolder>().Database, Cancel)).Should().NotContain(secret);
        File.Delete(key);
        await using var again = await Workshop.Open(SandboxOptions.Sqlite, path: workshop.Path);
        (await again.Get<SandboxStart>().Ready(Cancel)).Problem.Should().BeOfType<KeyMissing>();
    }

    [Theory]
    [InlineData("mysql", null, 256, "Sandbox:Database")]
    [InlineData("postgres", null, 256, "Sandbox:ConnectionString")]
    [InlineData("sqlite", "Host=x", 256, "Sandbox:ConnectionString")]
    [InlineData("sqlite", null, 0, "Sandbox:CheckpointEvery")]
    public void A_wrong_option_is_named_by_its_key(string database, string? connection, int every, string key)
    {
        var register = () => new ServiceCollection().AddDecisionSandbox(new SandboxOptions { Database = database, ConnectionString = connection, CheckpointEvery = every });
        register.Should().Throw<InvalidOperationException>().WithMessage($"{key}*");
    }

    [Fact]
    public void The_data_folder_lies_beside_the_nearest_solution_else_beside_the_binary()
    {
        var root = Directory.CreateTempSubdirectory("sandbox-").FullName;
        var deep = Directory.CreateDirectory(System.IO.Path.Combine(root, "src", "deep")).FullName;
        DataFolder.Locate(null, deep, "/opt/sandbox").Path.Should().Be("/opt/sandbox/data");
        File.WriteAllText(System.IO.Path.Combine(root, "DecisionSandbox.sln"), "");
        DataFolder.Locate(null, deep, "/opt/sandbox").Path.Should().Be(System.IO.Path.Combine(root, "data"));
        DataFolder.Models(null, deep, "/opt/sandbox").Should().Be(System.IO.Path.Combine(root, "models"));
        DataFolder.Locate("mine", deep, "/opt/sandbox").Path.Should().Be(System.IO.Path.Combine(deep, "mine"));
        Directory.Delete(root, recursive: true);
    }
}
