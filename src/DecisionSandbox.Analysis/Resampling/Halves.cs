namespace DecisionSandbox.Analysis.Resampling;

/// <summary>Which half of a person's own decisions each row belongs to, in the order of the file; of an odd number the middle one is in the first.</summary>
internal static class Halves
{
    public static readonly string[] Names = ["first-half", "second-half"];

    public static int[] Of(Section everything)
    {
        var half = new int[everything.Rows.Length];
        for (var k = 0; k < everything.People.Length; k++)
        {
            var (start, end) = (everything.Starts[k], everything.Starts[k + 1]);
            for (var i = start; i < end; i++)
            {
                half[everything.Rows[i]] = i - start < (end - start + 1) / 2 ? 0 : 1;
            }
        }

        return half;
    }
}
