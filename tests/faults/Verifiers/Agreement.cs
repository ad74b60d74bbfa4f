using DecisionSandbox.Audit.Verification;

namespace DecisionSandbox.Faults.Verifiers;

/// <summary>The library and verify.py over random exports and their mutations: both must find every one, and neither may raise a false alarm.</summary>
public static class Agreement
{
    private const string Reassuring = "entries of the kept checkpoint are all there, unchanged";

    /// <summary>So many exports, so many mutations of each.</summary>
    public static async Task<Report> Run(int exports, int mutations, int seed = 20261124)
    {
        using var python = PythonVerifier.Start();
        if (python is null) { return new("verifiers", 0, 0, []) { Skipped = "python3 is not installed" }; }
        var (random, faults, tried) = (new Random(seed), new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        var folder = Directory.CreateTempSubdirectory("sandbox-verifiers-").FullName;
        var next = 0;
        for (var run = 0; run < exports; run++)
        {
            var log = new RandomLog(random);
            var (kept, receipt, export) = (Path.Combine(folder, "kept"), Path.Combine(folder, "receipt"), Path.Combine(folder, "export"));
            await File.WriteAllBytesAsync(kept, log.Kept.ToBytes());
            await File.WriteAllBytesAsync(receipt, log.Receipt.ToBytes());
            await log.Write(export, log.Entries);
            await Judge("intact", expected: true);
            for (var i = 0; i < mutations; i++)
            {
                var mutation = Mutation.All[next++ % Mutation.All.Count];
                if (i > 0) { Directory.Delete(export, recursive: true); await log.Write(export, log.Entries); }
                await mutation.Apply(log, random, export);
                tried[mutation.Name] = tried.GetValueOrDefault(mutation.Name) + 1;
                await Judge(mutation.Name, expected: false);
            }
            Directory.Delete(export, recursive: true);

            async Task Judge(string what, bool expected)
            {
                var key = log.Key.VerifierKey.ToString();
                var library = ExportVerification.Run(new VerificationRequest(export) { LogKey = key, KeptCheckpoint = log.Kept.ToBytes(), Receipt = log.Receipt.ToBytes() });
                var (exit, output) = await python.Run(export, "--vkey", key, "--kept", kept, "--receipt", receipt);
                if (library.Passed != expected) { faults.Add($"export {run}, {what}: the library says {(library.Passed ? "sound" : library.Faults.First().En)}"); }
                var verdict = $"VERDICT: {Verdict.Of(library).Words.En}";
                if (!output.TrimEnd().EndsWith(verdict, StringComparison.Ordinal)) { faults.Add($"export {run}, {what}: the library’s verdict is “{verdict}”, verify.py says {output.Trim()}"); }
                var reassured = library.Findings.Any(finding => finding.Kind == FindingKind.Confirmed && finding.En.Contains(Reassuring, StringComparison.Ordinal));
                if (reassured != output.Contains(Reassuring, StringComparison.Ordinal)) { faults.Add($"export {run}, {what}: only one of the two says “{Reassuring}”: {output.Trim()}"); }
                if (exit != (expected ? 0 : 1)) { faults.Add($"export {run}, {what}: verify.py leaves with {exit}: {output.Trim()}"); }
            }
        }
        Directory.Delete(folder, recursive: true);
        return new("verifiers", exports, exports + tried.Values.Sum(), faults) { Remark = string.Join(", ", tried.Select(one => $"{one.Key} {one.Value}")) };
    }
}
