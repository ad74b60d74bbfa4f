namespace DecisionSandbox.Learning.Training;

/// <summary>How a FastTree aid is trained; every field stands in its manifest.</summary>
/// <param name="Trees">Number of trees.</param>
/// <param name="Leaves">Largest number of leaves of a tree.</param>
/// <param name="CasesPerLeaf">Smallest number of training cases in a leaf.</param>
/// <param name="LearningRate">Shrinkage of each tree.</param>
/// <param name="Seed">Seed of ML.NET's draws.</param>
public sealed record FastTreeSettings(int Trees = 60, int Leaves = 12, int CasesPerLeaf = 5, double LearningRate = 0.1, int Seed = 1);
