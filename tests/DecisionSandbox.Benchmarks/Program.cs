using BenchmarkDotNet.Running;
using DecisionSandbox.Benchmarks;

// Speed is shown as a ratio within one run: machines are shared and noisy. All of them: -- --filter '*'; turn by turn beside pred_contrib: -- side-by-side
if (args is ["side-by-side"]) { SideBySide.PredContrib(); }
else { BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args); }
