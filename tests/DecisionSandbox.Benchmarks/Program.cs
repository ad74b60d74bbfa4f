using BenchmarkDotNet.Running;
using DecisionSandbox.Benchmarks;
using DecisionSandbox.Benchmarks.Circuits;

// Speed is shown as a ratio within one run: machines are shared and noisy. All of them: -- --filter '*'; turn by turn beside pred_contrib: -- side-by-side
// The record's transactions are measured by many clients at once, to the 99th percentile: -- record
// Bots that play a whole study through the services: -- bots [participants]
// People in real browser windows, from own judgement to reveal: -- circuits [people] [seconds to think, such as 10-30]
// What would change the answer, over every shipped aid: -- counterfactuals [cases of each]
// Whether intervals cover the truth: -- coverage [studies]; a whole analysis of a million decisions: -- million; a study's page: -- study-page FOLDER
if (args is ["side-by-side"]) { SideBySide.PredContrib(); }
else if (args is ["record", ..]) { await RecordSpeed.Run(args); }
else if (args is ["bots", .. var bots]) { await BotsSpeed.Run(bots is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 200); }
else if (args is ["circuits", .. var people]) { await CircuitSpeed.Run(people); }
else if (args is [ServerProcess.Argument, var served, var address]) { await Served.Run(served, address); }
else if (args is ["counterfactuals", .. var cases]) { await CounterfactualSpeed.Run(cases is [var each] ? int.Parse(each, System.Globalization.CultureInfo.InvariantCulture) : 20); }
else if (args is ["coverage", .. var studies]) { Coverage.Run(studies is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 1_000); }
else if (args is ["million"]) { MillionDecisions.Run(); }
else if (args is ["study-page", var folder]) { await StudyPageSpeed.Run(folder); }
else { BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args); }
