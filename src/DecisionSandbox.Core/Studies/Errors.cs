namespace DecisionSandbox.Core.Studies;

/// <summary>The move is somebody else's to make.</summary>
/// <param name="Move">The move.</param>
public sealed record NotYourMove(StudyMove Move) : Problem(Move is StudyMove.SendBack or StudyMove.Approve or StudyMove.Suspend or StudyMove.Lift
    ? new Text("Seul le comité d’éthique peut le faire.", "Only the ethics committee can do this.")
    : new Text("Seule la personne à qui appartient cette étude peut le faire.", "Only the person to whom this study belongs can do this."));

/// <summary>The move does not lead anywhere from this state.</summary>
/// <param name="From">The state.</param>
/// <param name="Move">The move.</param>
public sealed record MoveNotOpen(StudyStatus From, StudyMove Move) : Problem(new Text(
    "L’étude n’est pas dans l’état qu’il faut pour cela, rien n’a été changé. Rechargez la page : elle montre où l’étude en est.",
    "The study is not in the state that this needs; nothing was changed. Reload the page: it shows where the study stands."));

/// <summary>One thing that is wrong in a study, with the field where it stands.</summary>
/// <param name="Field">The field's path in the study's file, such as <c>arms[1].delaySeconds</c>.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record StudyFlaw(string Field, Text What) : Problem(What);
