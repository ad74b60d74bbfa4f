using System.Diagnostics;
using DecisionSandbox.Tests.House;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Verification;

/// <summary>Runs ethics/verify.py as a committee would. Absent Python is a visible skip.</summary>
internal static class PythonVerifier
{
    public static async Task<(int Exit, string Output)> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-B", Repository.PathOf("ethics", "verify.py"), folder, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            using var process = Process.Start(start)!;
            var token = TestContext.Current.CancellationToken;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
            await process.WaitForExitAsync(token);
            (await error).Should().BeEmpty();
            return (process.ExitCode, await output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
            throw;
        }
    }
}
