namespace DecisionSandbox.Analysis.Figures;

/// <summary>The mark of the nth arm: shape and colour together, so that a printed page in grey still tells them apart.</summary>
internal static class ArmMark
{
    private static readonly string[] Classes = ["fig-you", "fig-aid", "fig-law", "fig-ink"];

    public static string ClassOf(int arm) => Classes[arm % Classes.Length];

    public static void Draw(SvgDrawing drawing, int arm, double x, double y)
    {
        var @class = ClassOf(arm);
        switch (arm % 4)
        {
            case 0:
                drawing.Circle(@class, x, y, 6);
                break;
            case 1:
                drawing.Rectangle(@class, x - 6, y - 6, 12, 12);
                break;
            case 2:
                drawing.Polygon(@class, (x, y - 7), (x + 7, y + 6), (x - 7, y + 6));
                break;
            default:
                drawing.Polygon(@class, (x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y));
                break;
        }
    }
}
