using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>Puts the requests in order with buttons, so that hands, keyboards and voices do it alike; each move is announced.</summary>
public partial class OrderEditor
{
    private string _announcement = "";

    /// <summary>The review.</summary>
    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    /// <summary>What stands in the form.</summary>
    [Parameter, EditorRequired] public required AnswerForm Form { get; set; }

    /// <summary>Called at each change: the draft is kept.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private RankedList Order => Form.Order!;

    private string TitleOf(string id) => T(View.ListedCases.First(c => c.CaseId == id).Title);

    private CaseFileText FileOf(string id) => View.ListedCases.First(c => c.CaseId == id).File.In(Language);

    private bool IsFirst(string id) => Order.Tiers[0] is [var only] && only == id;

    private bool IsLast(string id) => Order.Tiers[^1] is [var only] && only == id;

    private string ButtonId(string id, string what) => $"{what}-{View.ListedCases.ToList().FindIndex(c => c.CaseId == id)}";

    /// <summary>Where a request that the person took in hand stood in the own order and where it stands now; the others shift along and need no reason.</summary>
    private (string From, string To)? MoveOf(string id) =>
        Form.MoveReasons.ContainsKey(id) && View.Own?.Answer is OrderAnswer own && Order.RankOf(id) is { } now && own.RankOf(id) != now
            ? (Written.Rank(own.RankOf(id), Language), Written.Rank(now, Language))
            : null;

    private Task Act(string id, Action<RankedList> act)
    {
        act(Order);
        if (View.Shown is not null) { Form.MoveReasons.TryAdd(id, ""); }
        _announcement = Order.RankOf(id) is { } rank
            ? T(ListTexts.Announce, TitleOf(id), Written.Rank(rank, Language), Order.Count)
            : T(ListTexts.AnnounceOut, TitleOf(id));
        return Changed.InvokeAsync();
    }

    private Task TypeReason(string id, string? text)
    {
        Form.MoveReasons[id] = text ?? "";
        return Changed.InvokeAsync();
    }
}
