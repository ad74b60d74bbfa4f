using BenchmarkDotNet.Running;

using DecisionSandbox.Benchmarks;

// Two that measure something else than one method's time: whether intervals cover the truth, and a whole analysis of a million decisions.
if (args is ["coverage", .. var studies]) { Coverage.Run(studies is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 1_000); return; }
if (args is ["million"]) { MillionDecisions.Run(); return; }

// Speed is shown as a ratio within one run: machines are shared and noisy. All of them: -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
