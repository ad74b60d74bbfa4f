using BenchmarkDotNet.Running;

// Speed is shown as a ratio within one run: machines are shared and noisy. All of them: -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
