using System.Diagnostics;
using System.Text.Json;

namespace DecisionSandbox.Faults.Verifiers;

/// <summary>verify.py in one process for many exports: starting Python costs more than most verifications.</summary>
internal sealed class PythonVerifier : IDisposable
{
    private readonly Process _process;

    private PythonVerifier(Process process) => _process = process;

    /// <summary>A running verifier, or null where Python is not installed.</summary>
    public static PythonVerifier? Start()
    {
        try
        {
            var start = new ProcessStartInfo("python3", ["-B", Path.Combine(AppContext.BaseDirectory, "Verifiers", "many.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public async Task<(int Exit, string Output)> Run(params string[] arguments)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(arguments));
        await _process.StandardInput.FlushAsync();
        using var answer = JsonDocument.Parse(await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("verify.py ended."));
        return (answer.RootElement.GetProperty("exit").GetInt32(), answer.RootElement.GetProperty("output").GetString()!);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
