using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Tests.Analysis;

/// <summary>Small random studies with everything that makes measures undefined: empty cells, third ways, few rows, repeated pairs.</summary>
internal static class RandomStudy
{
    public const string ThirdWay = "meeting";

    public static List<Decision> OfOptions(int seed)
    {
        var random = new Random(seed);
        string[] options = random.Next(4) == 0 ? ["yes", "no", "later"] : ["yes", "no"];
        var (people, cases, missing) = (random.Next(1, 8), random.Next(1, 9), random.NextDouble() * 0.3);
        var rows = new List<Decision>();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            rows.Add(new Decision("p" + random.Next(people), "c" + random.Next(cases), Answer())
            {
                Arm = random.Next(2) == 0 ? "a" : "b",
                Group = random.Next(2) == 0 ? "f" : "m",
                Own = random.NextDouble() < missing ? null : Answer(),
                Aid = random.NextDouble() < missing ? null : Answer(),
                Reference = random.NextDouble() < missing ? null : random.Next(20) == 0 ? ThirdWay : options[random.Next(options.Length)],
            });
        }

        return rows;

        string Answer() => random.Next(7) == 0 ? ThirdWay : options[random.Next(options.Length)];
    }

    public static List<Decision> OfProbabilities(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, random.Next(6, 60)).Select(_ => new Decision("p" + random.Next(6), "c" + random.Next(8), Tenth())
            {
                Arm = random.Next(2) == 0 ? "a" : "b",
                Own = random.Next(5) == 0 ? null : Tenth(),
                Aid = random.Next(5) == 0 ? null : Tenth(),
                Reference = random.Next(5) == 0 ? null : random.Next(2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            }),
        ];

        string Tenth() => (random.Next(11) / 10.0).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
