namespace DecisionSandbox.Analysis.Figures;

/// <summary>Keeps labels a line apart: one that would cover another moves up.</summary>
internal sealed class LabelPlaces
{
    private const double LineHeight = 15;
    private readonly List<double> _taken = [];

    public double Free(double y)
    {
        while (_taken.Any(t => Math.Abs(t - y) < LineHeight))
        {
            y -= LineHeight;
        }

        _taken.Add(y);
        return y;
    }
}
