namespace DecisionSandbox.Services.Research;

/// <summary>From joining to finishing, in one arm: nobody disappears without being counted.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Assigned">Who joined and was given the arm.</param>
/// <param name="Began">Of them, who finished or passed over at least one file.</param>
/// <param name="Completed">Of them, who did all files of their journey.</param>
/// <param name="Withdrew">Who withdrew: their answers are in no result.</param>
public sealed record ParticipantFlow(string Arm, int Assigned, int Began, int Completed, int Withdrew);
