using System.Runtime.CompilerServices;

// The tests hand wrong ratios to the estimator and see them caught.
[assembly: InternalsVisibleTo("DecisionSandbox.Tests")]
