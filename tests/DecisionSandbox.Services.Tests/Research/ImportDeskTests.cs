using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;

namespace DecisionSandbox.Services.Tests.Research;

public class ImportDeskTests
{
    private static readonly Actor Researcher = Actor.Operator(Role.Researcher);

    [Fact]
    public async Task A_file_of_another_tool_is_previewed_mapped_and_analysed_and_its_faulty_lines_are_counted()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IImportDesk>();
        using var file = File("worker_id;task_id;condition;ai_prediction;final_decision;age\nw1;t1;a;yes;yes;30\nw2;t1;a;yes;no;31\n;t1;a;yes;no;32\n");

        var preview = (await desk.Preview(Researcher, file, Workshop.Cancel)).Value;
        preview.Rows.Should().HaveCount(3);
        preview.Proposed.Should().Equal(new Dictionary<string, string>
        {
            ["participant"] = "worker_id", ["case"] = "task_id", ["arm"] = "condition", ["aid"] = "ai_prediction", ["final"] = "final_decision",
        });

        var reading = new ReadingOptions { Columns = preview.Proposed };
        (await desk.Analyse(Researcher, file, reading, new AnalysisOptions { Resamples = 5 }, Workshop.Cancel)).Problem.Should().BeOfType<UnreadableDecisions>()
            .Which.Lines.Single().Should().Match<LineProblem>(line => line.Line == 4 && line.Column == "worker_id", "people look for the name that stands in their file");
        (await desk.Analyse(Researcher, file, reading with { LeaveOutFaulty = true }, new AnalysisOptions { Resamples = 5, Answers = ["yes"] }, Workshop.Cancel)).Value
            .ExcludedFaults.Select(fault => (fault.Line, fault.Column)).Should().Equal((4, "worker_id"), (3, "final_decision"));
        var result = (await desk.Analyse(Researcher, file, reading with { LeaveOutFaulty = true }, new AnalysisOptions { Resamples = 5 }, Workshop.Cancel)).Value;
        (result.Rows, result.ExcludedRows).Should().Be((2, 1));
    }

    [Fact]
    public async Task Another_encoding_and_an_empty_file_are_named()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IImportDesk>();
        using var latin = new MemoryStream(Encoding.Latin1.GetBytes("participant,case,final\nHélène,c,oui\n"));
        (await desk.Preview(Researcher, latin, Workshop.Cancel)).Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines[0].Line.Should().Be(2);
        using var empty = File("");
        (await desk.Preview(Researcher, empty, Workshop.Cancel)).Problem!.Message.En.Should().Contain("empty");
        using var bare = File("participant,case,final\n");
        (await desk.Preview(Researcher, bare, Workshop.Cancel)).Problem!.Message.En.Should().Contain("no decision below the header");
    }

    [Theory]
    [InlineData(Role.EthicsReviewer)]
    [InlineData(Role.Administrator)]
    public async Task Only_researchers_import(Role role)
    {
        await using var workshop = await Workshop.Ready("sqlite");
        using var file = File("participant,case,final\np,c,yes\n");
        (await workshop.Get<IImportDesk>().Preview(Actor.Operator(role), file, Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await workshop.Get<IImportDesk>().Analyse(Actor.Operator(role), file, new(), new(), Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }

    private static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));
}
