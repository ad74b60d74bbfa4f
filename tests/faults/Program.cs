using DecisionSandbox.Faults;

return await Campaign.Run(args);
