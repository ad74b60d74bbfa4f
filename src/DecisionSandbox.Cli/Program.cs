using DecisionSandbox.Cli;

return await Sandbox.Run(args, Terminal.OfThisProcess());
