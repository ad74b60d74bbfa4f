using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Studies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Text = DecisionSandbox.Core.Text;

namespace DecisionSandbox.Web.Researcher.Editor;

/// <summary>Where a study begins: from presets, or from a file.</summary>
public partial class NewStudyPage
{
    private const long LargestFile = 2_000_000;

    private readonly HashSet<string> _arms = [Arms.SuggestionOnly.Id, Arms.SuggestionAndFactors.Id];
    private string _id = "", _fr = "", _en = "", _pack = "", _aid = "", _importId = "";
    private IBrowserFile? _file;
    private Problem? _problem;
    private bool _isBusy;

    [Inject] private IStudyDesk Desk { get; set; } = null!;
    [Inject] private AidRegistry Registry { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => ChoosePack(Registry.Packs is [var first, ..] ? first.Pack.Id : null);

    private void ChoosePack(string? id)
    {
        _pack = id ?? "";
        _aid = Registry.Pack(_pack)?.Usual?.Id ?? "";
    }

    private string TitleOf(string aid) => Registry.Pack(_pack)?.Pack.Aids.FirstOrDefault(declared => declared.Id == aid)?.Title is { } title ? T(title) : aid;

    private void Toggle(string arm, bool isIn)
    {
        if (isIn) { _arms.Add(arm); } else { _arms.Remove(arm); }
    }

    private Task Begin() => Go(actor => Desk.Begin(actor, new(_id.Trim(), new(_fr.Trim(), _en.Trim()), _pack, _aid, [.. Arms.All.Where(arm => _arms.Contains(arm.Id)).Select(arm => arm.Id)])));

    private Task Import() => Go(async actor =>
    {
        if (_file is null) { return new StudyFlaw("file", EditorTexts.ImportNone); }
        if (_file.Size > LargestFile) { return new StudyFlaw("file", new("Le fichier dépasse 2 Mo\u00a0: ce n’est pas celui d’une étude.", "The file is larger than 2 MB: it is not a study’s.")); }
        using var reader = new StreamReader(_file.OpenReadStream(LargestFile), Encoding.UTF8);
        return await Desk.Import(actor, await reader.ReadToEndAsync(), string.IsNullOrWhiteSpace(_importId) ? null : _importId.Trim());
    });

    private async Task Go(Func<Actor, Task<Outcome<StudySheet>>> begin)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        try
        {
            var outcome = await begin(await CurrentActor());
            _problem = outcome.Problem;
            if (outcome.IsOk) { Navigation.NavigateTo($"/studies/{outcome.Value.Study.Id}/edit", forceLoad: true); }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
