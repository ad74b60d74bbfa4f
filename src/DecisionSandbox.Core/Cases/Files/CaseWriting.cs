using DecisionSandbox.Core.Cases.Generation;
using Fluid;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>A template in both languages, parsed once.</summary>
internal sealed record FileTemplate(IFluidTemplate Fr, IFluidTemplate En);

/// <summary>Writes the files of a pack's cases from its templates and sentences. Thread-safe.</summary>
internal sealed class CaseWriting(LiquidWriting liquid, FileTemplate vignette, FileTemplate? listContext)
{
    /// <summary>The file of a case. A template that gives wrong markup is a bug of the pack that its author sees here.</summary>
    /// <exception cref="InvalidOperationException">The template's text does not follow <see cref="FileMarkup"/>.</exception>
    public CaseFile Write(DrawnCase drawn) => File(vignette, drawn);

    /// <summary>The common situation of a list.</summary>
    public CaseFile WriteContext(DrawnCase drawn) => File(listContext ?? throw new InvalidOperationException("The pack has no template for a list's situation."), drawn);

    /// <summary>A template's parts in one language, or what is wrong with them: for the loader.</summary>
    public Outcome<CaseFileText> Try(FileTemplate template, DrawnCase drawn, Language language) =>
        FileMarkup.Read(liquid.Render(language == Language.Fr ? template.Fr : template.En, drawn, language));

    private CaseFile File(FileTemplate template, DrawnCase drawn) =>
        new(Try(template, drawn, Language.Fr).Value, Try(template, drawn, Language.En).Value);
}
