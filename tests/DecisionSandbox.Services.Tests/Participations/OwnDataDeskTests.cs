using System.Text;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Participations;

public sealed class OwnDataDeskTests
{
    [Fact]
    public async Task A_person_takes_their_answers_what_they_saw_and_who_looked_and_nobody_else_does()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (desk, codes) = (workshop.Get<IOwnDataDesk>(), workshop.Get<ICodeDesk>());
        var (actor, view) = await workshop.AtOwnJudgement();
        string id;
        await using (var context = workshop.Context()) { id = (await context.Participations.SingleAsync(row => row.UserId == actor.UserId, Workshop.Cancel)).Id; }

        var before = await Taken(desk, actor, id);
        before.GetProperty("files")[0].TryGetProperty("shown", out _).Should().BeFalse("nothing of the aid leaves before the arm lets it");
        before.TryGetProperty("arm", out _).Should().BeFalse("an arm known too early changes the answers that are left");

        await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Workshop.Cancel);
        await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(), Workshop.Cancel);
        await codes.Open(await workshop.Person(Role.Researcher), id, "Une question sur son dossier.", Workshop.Cancel);
        for (var position = 2; position <= 4; position++)
        {
            var opened = (await workshop.Reviews.Open(actor, id, position, Workshop.Cancel)).Value;
            await workshop.Reviews.Skip(actor, opened.ReviewId, $"skip-{position}", Workshop.Cancel);
        }

        var after = await Taken(desk, actor, id);
        var file = after.GetProperty("files")[0];
        file.GetProperty("final").GetProperty("why").GetString().Should().Be(Workshop.Final().Why);
        file.GetProperty("own").GetRawText().Should().Contain("voir le logement");
        file.GetProperty("shown").GetProperty("cases").GetArrayLength().Should().Be(1);
        after.GetProperty("arm").GetString().Should().StartWith("suggestion");
        after.GetProperty("codeOpenings")[0].GetProperty("reason").GetString().Should().Be("Une question sur son dossier.");
        after.GetProperty("files").GetArrayLength().Should().Be(4);

        (await desk.Take(await workshop.Person(), id, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Take(await workshop.Person(Role.Researcher), id, Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }

    private static async Task<JsonElement> Taken(IOwnDataDesk desk, Actor actor, string id)
    {
        Outcome<byte[]> taken = await desk.Take(actor, id, Workshop.Cancel);
        return JsonDocument.Parse(Encoding.UTF8.GetString(taken.Value)).RootElement;
    }
}
