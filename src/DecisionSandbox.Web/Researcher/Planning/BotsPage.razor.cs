using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Planning;

/// <summary>A study tried by bots before anybody takes part. What they play is a copy; the study itself stays as it is.</summary>
public partial class BotsPage
{
    // More are for the command line, where nobody waits beside the page.
    private const int MostHere = 200;

    private static readonly (string Name, Text Label)[] Policies =
    [
        ("mix:noisy:0.8=.4,noisy:0.4=.4,noisy:0.1=.2", BotsTexts.Mixed), ("noisy:0.5", BotsTexts.Half), ("follow", BotsTexts.Follow), ("never", BotsTexts.Never), ("oracle", BotsTexts.Oracle),
    ];

    private readonly CancellationTokenSource _leaving = new();
    private Study? _study;
    private Problem? _problem;
    private BotsPlayed? _played;
    private string? _number = "24";
    private string? _seed = "1";
    private string _policy = Policies[0].Name;
    private bool _isPlaying;
    private (int Done, int All) _count;

    [Inject] private IBotDesk Bots { get; set; } = null!;
    [Inject] private IStudyDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    private string Said =>
        _played is { } played ? T(BotsTexts.Done, Written.Whole(played.Participants, Language), Written.Whole(played.Reviews, Language))
        : !_isPlaying ? ""
        : _count.Done == 0 ? T(BotsTexts.Starting)
        : T(BotsTexts.Playing, Written.Whole(_count.Done, Language), Written.Whole(_count.All, Language));

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever leaves stops the play; begun again with the same seed it goes on where it stopped.
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var sheet = await Desk.Get(await CurrentActor(), StudyId);
        (_problem, _study) = (sheet.Problem, sheet.IsOk ? sheet.Value.Study : null);
    }

    private async Task Play()
    {
        (_problem, _played) = (null, null);
        if (!int.TryParse(_number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostHere
            || !long.TryParse(_seed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seed))
        {
            _problem = new WrongBots();
            return;
        }
        (_isPlaying, _count) = (true, (0, number));
        try
        {
            var actor = await CurrentActor();
            var progress = new Progress<int>(done => { if (done > _count.Done && !_leaving.IsCancellationRequested) { _count.Done = done; StateHasChanged(); } });
            var team = new BotTeam(number, [BotPolicy.Parse(_policy).Value], seed);
            var copy = string.Create(CultureInfo.InvariantCulture, $"{StudyId}-bots-{seed}");
            // Away from the page: it goes on answering while they play.
            var outcome = await Task.Run(() => Bots.PlayCopy(actor, StudyId, copy, team, progress, _leaving.Token), _leaving.Token);
            (_problem, _played) = (outcome.Problem, outcome.IsOk ? outcome.Value : null);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _isPlaying = false;
        }
    }

    private sealed record WrongBots() : Problem(BotsTexts.NotANumber);
}
