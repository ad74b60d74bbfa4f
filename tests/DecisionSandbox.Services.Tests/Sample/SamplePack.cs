using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Tests.Sample;

/// <summary>A small pack written in code: what services do must not depend on a domain.</summary>
internal static class SamplePack
{
    public const string PackId = "sample", Yes = "option-yes", No = "option-no", Meet = "meet-again";

    public static ScenarioPack Pack { get; } = new(
        PackId, "1", TaskKind.Eligibility, T("Essai", "Sample"), T("Vous évaluez", "You assess"), T("Votre proposition", "Your proposal"), null, "legal-rule", T("règle", "rule"),
        [
            new(Yes, T("Oui", "Yes"), null, false, null),
            new(No, T("Non", "No"), null, false, null),
            new(Meet, T("Revoir la personne", "Meet the person again"), null, true, T("Qu’iriez-vous chercher ?", "What would you look for?")),
        ],
        [new("r1", T("Ce que dit le dossier", "What the file says"))],
        [
            Attribute("mobility"), Attribute("company"),
        ],
        [T("le caractère de la personne", "the person's character")], [],
        [new("canary", "rules", T("Outil d’essai", "Sample aid"), "1.0", ["mobility", "company"], "none")], "none", "sha256:pack");

    public static Study Study(IDecisionAid aid, string id = "study", bool simulated = false) => new(
        id, 1, T("Étude d’essai", "Sample study"), T("Question ?", "Question?"), PackId, Pack.Hash, aid.Id, aid.Hash, TaskKind.Eligibility,
        [Arms.SuggestionOnly, Arms.SuggestionAndFactors],
        new(7, [new(0, true), new(1, false), new(2, true), new(3, null)], 2),
        T("Note d’information", "Information note"), T("L’outil se trompait parfois.", "The aid was sometimes wrong."), null, null,
        new(T("h", "h"), "switchFraction", T("c", "c"), T("m", "m"), T("e", "e"), T("s", "s"), T("d", "d"), T("p", "p")) { InterimResults = true }, simulated);

    public static AidRegistry Registry(IDecisionAid aid) => new([new RegisteredPack(Pack, new Generator(), [aid])]);

    private static CaseAttribute Attribute(string id) => new(
        id, T(id, id), "all",
        [new("A", T("A", "A"), T($"{id} sans aide", $"{id} without help")), new("B", T("B", "B"), T($"{id} avec aide", $"{id} with help"))],
        0, 0, false, null, null, true, false, ChangeDirection.Any, id);

    private static Text T(string fr, string en) => new(fr, en);

    private sealed class Generator : ICaseGenerator
    {
        public Case Generate(long seed, int index)
        {
            var values = new Dictionary<string, AttributeValue>
            {
                ["mobility"] = AttributeValue.Level(index % 2 == 0 ? "A" : "B"), ["company"] = AttributeValue.Level(index % 3 == 0 ? "A" : "B"),
            };
            var file = new CaseFileText([new("request", "Demande", [
                new FileParagraph([new("Mme B. "), new("marche", "mobility"), new(".")]),
                new FileTable("Faits", [new("Entourage", "seule", "company")]),
            ])]);
            return new($"{PackId}/{seed}/{index:d6}", PackId, values, new Dictionary<string, AttributeValue>(), new("legal-rule", Yes), new(file, file), new Dictionary<string, string>());
        }

        public CaseList GenerateList(long seed, int index) => throw new NotSupportedException();
    }
}
