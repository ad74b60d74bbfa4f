using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner.Reviewing;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Ordering;

/// <summary>Puts the requests in order with buttons, so that hands, keyboards and voices do it alike; each move is announced, and the focus goes where the work goes on.</summary>
public partial class OrderEditor
{
    private readonly Dictionary<string, ElementReference> _up = [], _place = [], _back = [];
    private string _announcement = "";
    private string? _otherwise;
    private Func<ElementReference>? _focus, _focusAfterDialog;

    /// <summary>The review.</summary>
    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    /// <summary>What stands in the form.</summary>
    [Parameter, EditorRequired] public required AnswerForm Form { get; set; }

    /// <summary>Called at each change: the draft is kept.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private RankedList Order => Form.Order!;

    private List<DecisionOption> ThirdWays => [.. View.Options.Where(option => option.IsThirdWay)];

    private string NextRank => Written.Rank(Order.Placed.Count + 1, Language);

    private string TitleOf(string id) => T(View.ListedCases.First(c => c.CaseId == id).Title);

    private CaseFileText FileOf(string id) => View.ListedCases.First(c => c.CaseId == id).File.In(Language);

    private int PlaceInList(string id) => View.ListedCases.ToList().FindIndex(c => c.CaseId == id);

    private bool IsFirst(string id) => Order.Tiers[0] is [var only] && only == id;

    private bool IsLast(string id) => Order.Tiers[^1] is [var only] && only == id;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed may have gone with its request; a keyboard must not start again from the top.
        if (_focus is not { } button) { return; }
        _focus = null;
        await button().FocusAsync();
    }

    /// <summary>Where a request that the person took in hand stood in the own order and where it stands now; the others shift along and need no reason.</summary>
    private (string From, string To)? MoveOf(string id) =>
        Form.MoveReasons.ContainsKey(id) && View.Own?.Answer is OrderAnswer own && own.RankOf(id) is { } before && Order.RankOf(id) is { } now && before != now
            ? (Written.Rank(before, Language), Written.Rank(now, Language))
            : null;

    private Task PlaceNext(string id)
    {
        var at = Order.Unplaced.ToList().IndexOf(id);
        return Act(id, list => list.Place(id), () => Order.Unplaced is { Count: > 0 } left ? _place[left[Math.Min(at, left.Count - 1)]] : _up[id]);
    }

    private Task TakeOut(string id) => Act(id, list => list.Remove(id), () => _place[id]);

    private Task SetAside(OptionAnswer answer)
    {
        var id = _otherwise!;
        // Said before the draft is kept: the dialog may be gone sooner than that.
        (_otherwise, _focusAfterDialog) = (null, () => _back[id]);
        return Act(id, list => list.PutAside(id, answer));
    }

    private void DialogClosed() => (_focus, _focusAfterDialog) = (_focusAfterDialog, null);

    private Task Act(string id, Action<RankedList> act, Func<ElementReference>? focus = null)
    {
        act(Order);
        _focus = focus;
        if (View.Shown is not null) { Form.MoveReasons.TryAdd(id, ""); }
        _announcement = Order.RankOf(id) is { } rank ? T(ListTexts.Announce, TitleOf(id), Written.Rank(rank, Language), Order.Count)
            : Order.SetAside.TryGetValue(id, out var aside) ? T(ListTexts.AnnounceAside, TitleOf(id), AnswerWords.Of(aside, View, Language))
            : T(ListTexts.AnnounceOut, TitleOf(id));
        return Changed.InvokeAsync();
    }

    private Task TypeReason(string id, string? text)
    {
        Form.MoveReasons[id] = text ?? "";
        return Changed.InvokeAsync();
    }
}
