using System.Globalization;
using DecisionSandbox.Core.Review;

namespace DecisionSandbox.Services.Research;

/// <summary>The columns of what a browser claims; they stand last, so that whoever reads the others by place finds them where they were.</summary>
internal static class ClaimColumns
{
    public static readonly string[] Names = ["claimedReading", "claimedDeciding", "claimedDocumenting", "claimedIdle"];

    public static string?[] Cells(ClaimedTime? claimed) =>
        [.. new[] { claimed?.Reading, claimed?.Deciding, claimed?.Documenting, claimed?.Idle }.Select(seconds => seconds?.ToString(CultureInfo.InvariantCulture))];
}
