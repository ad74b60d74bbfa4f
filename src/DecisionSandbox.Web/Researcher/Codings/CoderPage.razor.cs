using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionSandbox.Web.Researcher.Codings;

/// <summary>One text after the other, blind; a figure key for each code, Enter to go on. Each code is kept at once.</summary>
public partial class CoderPage
{
    private readonly ElementReference[] _radios = new ElementReference[CodingScheme.MostCodes + 1];
    private ElementReference _end;
    private CoderSheet? _sheet, _focused;
    private Problem? _problem;
    private string? _code;
    private bool _isBusy, _isMissing;

    [Inject] private ICoderDesk Desk { get; set; } = null!;

    /// <summary>The coding.</summary>
    [Parameter] public string CodingId { get; set; } = "";

    // Another text is another form: what was ticked for the last one is gone from the browser.
    private string Drawn => $"{_sheet?.Position}/{_sheet?.Text?.Id}";

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Go(null);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_sheet is not { } sheet || ReferenceEquals(sheet, _focused) || _problem is not null) { return; }
        _focused = sheet;
        if (sheet.Text is not null && !sheet.IsFinished) { await _radios[Math.Max(0, PlaceOf(_code))].FocusAsync(); }
        else if (sheet is { Position: 0, IsFinished: false, Texts: > 0 }) { await _end.FocusAsync(); }
    }

    private string KeyOf(int place) => place == _sheet!.Codes.Count - 1 ? "0" : (place + 1).ToString(CultureInfo.InvariantCulture);

    private int PlaceOf(string? code) => _sheet!.Codes.ToList().FindIndex(one => one.Id == code);

    private void Choose(string code) => (_code, _isMissing) = (code, false);

    private async Task Press(KeyboardEventArgs key)
    {
        // A key held down is one key.
        if (key.Repeat || key.CtrlKey || key.AltKey || key.MetaKey || _sheet is not { Text: not null } sheet) { return; }
        var place = Enumerable.Range(0, sheet.Codes.Count).FirstOrDefault(one => KeyOf(one) == key.Key, -1);
        if (place < 0) { return; }
        Choose(sheet.Codes[place].Id);
        await _radios[place].FocusAsync();
    }

    private Task Keep()
    {
        _isMissing = _code is null;
        return _sheet?.Text is { } text && _code is { } code ? Take(actor => Desk.Code(actor, CodingId, text.Id, code)) : Task.CompletedTask;
    }

    private Task Go(int? position) => Take(actor => Desk.Open(actor, CodingId, position));

    private Task Finish() => Take(actor => Desk.Finish(actor, CodingId));

    private async Task Take(Func<Actor, Task<Outcome<CoderSheet>>> act)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        var actor = await CurrentActor();
        var outcome = await act(actor);
        _problem = outcome.Problem;
        // The text went, or another tab has finished: the page goes on from where things stand.
        if (outcome.Problem is TextGone or CodingAlreadyFinished) { outcome = await Desk.Open(actor, CodingId); }
        if (outcome.IsOk) { (_sheet, _code, _isMissing) = (outcome.Value, outcome.Value.Text?.Code, false); }
        _isBusy = false;
    }
}
