using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Researcher.Measures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace DecisionSandbox.Web.Researcher.Importing;

/// <summary>A file of decisions made elsewhere: its first lines, which column is which, what is wrong line by line, and its measures.</summary>
public partial class ImportPage
{
    private const long LargestUpload = 100_000_000;

    private static readonly (string Name, Text Label)[] Parts =
    [
        ("participant", ImportTexts.Participant), ("case", ImportTexts.Case), ("final", ImportTexts.Final), ("own", ImportTexts.Own), ("aid", ImportTexts.Aid),
        ("reference", ImportTexts.Reference), ("arm", ImportTexts.Arm), ("group", ImportTexts.Group), ("confidenceOwn", ImportTexts.ConfidenceOwn),
        ("confidenceFinal", ImportTexts.ConfidenceFinal), ("seconds", ImportTexts.Seconds), ("list", ImportTexts.List),
    ];

    private readonly Dictionary<string, string> _mapping = [];
    private FileStream? _file;
    private ImportPreview? _preview;
    private Problem? _problem;
    private IReadOnlyList<LineProblem> _faults = [];
    private int _faultTotal;
    private Scale _scale = Scale.Option;
    private string _answers = "";
    private string _thirdWays = "";
    private string _baseline = "";
    private bool _leaveOut;
    private bool _working;
    private AnalysisResult? _result;
    private Figure? _plane;
    private string _json = "";

    [Inject] private IImportDesk Desk { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static List<ArmResult> ArmsOf(AnalysisResult result) => result.StudyArms.Any() ? [.. result.StudyArms] : [result.Everything];

    private static Text NameOf(string arm) => arm == AnalysisResult.All ? ResearchTexts.Together : Text.Same(arm);

    private async Task Chosen(InputFileChangeEventArgs chosen)
    {
        (_preview, _result, _plane) = (null, null, null);
        Say(null);
        if (chosen.File.Size > LargestUpload)
        {
            Say(new UnfitOption(ImportTexts.TooLarge));
            return;
        }

        _file?.Dispose();
        // The file lives as long as the page does.
        _file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose,
        });
        await using (var sent = chosen.File.OpenReadStream(LargestUpload)) { await sent.CopyToAsync(_file); }
        var preview = await Desk.Preview(await CurrentActor(), _file);
        Say(preview.Problem);
        if (!preview.IsOk) { return; }
        _preview = preview.Value;
        // A corrected file has the columns of the last one: what was said of them still holds.
        foreach (var (ours, _) in _mapping.Where(said => !_preview.Columns.Contains(said.Value)).ToList()) { _mapping.Remove(ours); }
        foreach (var (ours, theirs) in _preview.Proposed.Where(proposed => !_mapping.ContainsValue(proposed.Value))) { _mapping.TryAdd(ours, theirs); }
    }

    private void Map(string name, string? column)
    {
        if (string.IsNullOrEmpty(column)) { _mapping.Remove(name); }
        else { _mapping[name] = column; }
    }

    private async Task Run()
    {
        (_working, _result, _plane) = (true, null, null);
        Say(null);
        StateHasChanged();
        var options = new AnalysisOptions
        {
            Scale = _scale,
            ThirdWays = Ids(_thirdWays),
            Answers = _scale == Scale.Option && Ids(_answers) is { Length: > 0 } answers ? answers : null,
            Baseline = string.IsNullOrWhiteSpace(_baseline) ? null : _baseline.Trim(),
        };
        var outcome = await Desk.Analyse(await CurrentActor(), _file!, new ReadingOptions { Columns = new Dictionary<string, string>(_mapping), LeaveOutFaulty = _leaveOut }, options);
        _working = false;
        Say(outcome.Problem);
        if (!outcome.IsOk) { return; }
        _result = outcome.Value;
        _plane = ArmsOf(_result).Any(arm => arm[MetricKey.Rair].ParticipantMean is not null && arm[MetricKey.Rsr].ParticipantMean is not null) ? ReliancePlane.Of(ArmsOf(_result), NameOf) : null;
        _json = "data:application/json;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(AnalysisWriter.ToJson(_result)));
    }

    private static string[] Ids(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Say(Problem? problem) =>
        (_problem, _faults, _faultTotal) = (problem, problem is UnreadableDecisions many ? many.Lines : [], problem is UnreadableDecisions all ? all.Total : 0);
}
