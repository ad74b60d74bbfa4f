using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>Reads one arm: all of it, or <c>preset: second-look</c> with what differs from that preset.</summary>
internal static class ArmReader
{
    public static Arm Read(YamlPart part)
    {
        part.Keys("preset", "id", "title", "steps", "reveals", "justification", "delaySeconds", "aid", "openings");
        var (preset, steps, reveals) = (part.Optional("preset"), part.Optional("steps"), part.Optional("reveals"));
        var basis = preset.IsAbsent ? new Arm("", Text.Same(""), [], Revealed.Nothing, JustificationPolicy.None)
            : Arms.All.FirstOrDefault(arm => arm.Id == preset.OneOf([.. Arms.All.Select(arm => arm.Id)])) ?? Arms.NoAid;
        return basis with
        {
            Id = preset.IsAbsent || !part.Optional("id").IsAbsent ? part.Need("id").Word() : basis.Id,
            Title = part.Optional("title").IsAbsent ? basis.Title : StudyReader.Both(part.Optional("title")),
            Steps = steps.IsAbsent ? basis.Steps : [.. steps.SomeItems().Select(step => StudyWords.Value<ProtocolStep>(StudyWords.Steps, step.OneOf(StudyWords.Steps)))],
            Reveals = reveals.IsAbsent ? basis.Reveals : StudyWords.Flags(reveals.Items.Select(item => item.OneOf(StudyWords.Reveals)).ToList()),
            Justification = part.Optional("justification").IsAbsent ? basis.Justification : StudyReader.Pick<JustificationPolicy>(part.Optional("justification"), StudyWords.Justifications),
            DelaySeconds = (int)StudyReader.Whole(part.Optional("delaySeconds"), basis.DelaySeconds, 0, 100_000),
            Aid = StudyReader.WordOrNull(part.Optional("aid")),
            Openings = [.. part.Optional("openings").Items.Select(opening => opening.Keys("id", "option", "label", "attributes", "minutes")).Select(opening => new Opening(
                opening.Need("id").Word(), opening.Need("option").Word(), StudyReader.Both(opening.Optional("label")),
                [.. opening.Optional("attributes").Items.Select(attribute => attribute.Word())], (int)opening.Need("minutes").Whole(0, 100_000)))],
        };
    }
}
