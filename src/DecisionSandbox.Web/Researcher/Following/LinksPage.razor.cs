using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.StudyLinks;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>Links into one's own study: made, shown once, counted.</summary>
public partial class LinksPage
{
    private StudyLinks? _links;
    private IReadOnlyList<MadeLink> _made = [];
    private Problem? _problem;
    private string _number = "10", _uses = "1", _days = "30";
    private string? _profile, _service;
    private bool _isBusy;

    [Inject] private IStudyLinkDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    private string AddressOf(MadeLink link) => Navigation.ToAbsoluteUri($"/come/{link.Token}").ToString();

    private async Task Make()
    {
        if (_isBusy) { return; }
        _isBusy = true;
        try
        {
            if (Whole(_number) is not { } number || Whole(_uses) is not { } uses || Whole(_days) is not { } days)
            {
                _problem = new StudyFlaw("links", LinkTexts.Numbers);
                return;
            }
            var made = await Desk.Make(await CurrentActor(), StudyId, new(number, uses, days, string.IsNullOrEmpty(_profile) ? null : _profile, _service));
            if (made.Problem is { } refused) { _problem = refused; return; }
            _made = made.Value;
            await Load();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task Load()
    {
        var listed = await Desk.List(await CurrentActor(), StudyId);
        (_problem, _links) = (listed.Problem, listed.IsOk ? listed.Value : _links);
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
