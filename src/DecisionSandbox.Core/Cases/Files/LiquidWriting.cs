using System.Globalization;
using DecisionSandbox.Core.Cases.Generation;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>
/// Liquid as the packs use it: every draw is a variable, <c>{% say id %}</c> says one of the pack's sentences, and our own filters write
/// dates, amounts and agreement: <c>long_date month weekday euros number years agree plural de que</c>. No culture, UTC.
/// </summary>
internal sealed class LiquidWriting
{
    private readonly FluidParser _parser = new();
    private readonly Dictionary<string, DrawSlot> _slots;
    private readonly Dictionary<string, SentenceSet> _sentences = [];
    private readonly TemplateOptions _french, _english;

    public LiquidWriting(IEnumerable<DrawSlot> slots)
    {
        _slots = slots.ToDictionary(s => s.Id);
        _parser.RegisterIdentifierTag("say", SayAsync);
        (_french, _english) = (OptionsFor(Language.Fr), OptionsFor(Language.En));
    }

    public IEnumerable<string> SentenceIds => _sentences.Keys;

    public void Add(SentenceSet set) => _sentences[set.Id] = set;

    public bool TryParse(string text, out IFluidTemplate template, out string error) => _parser.TryParse(text, out template, out error);

    public string Render(IFluidTemplate template, DrawnCase drawn, Language language) =>
        template.Render(new Context(drawn, language, language == Language.Fr ? _french : _english), NullEncoder.Default);

    private sealed class Context(DrawnCase drawn, Language language, TemplateOptions options) : TemplateContext(drawn, options, true)
    {
        public DrawnCase Drawn => drawn;

        public Language Language => language;
    }

    private ValueTask<Completion> SayAsync(string id, TextWriter writer, System.Text.Encodings.Web.TextEncoder encoder, TemplateContext context)
    {
        var here = (Context)context;
        var rendering = _sentences[id].For(here.Drawn).In(here.Language).RenderAsync(writer, encoder, context);
        return rendering.IsCompletedSuccessfully ? new(Completion.Normal) : Awaited(rendering);

        static async ValueTask<Completion> Awaited(ValueTask rendering)
        {
            await rendering;
            return Completion.Normal;
        }
    }

    private TemplateOptions OptionsFor(Language language)
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            ModelNamesComparer = StringComparer.Ordinal,
            Now = () => throw new InvalidOperationException("A case file has no \"now\": its dates are drawn."),
        };
        options.MemberAccessStrategy.Register<DrawnCase, FluidValue>(ValueOf);
        Filter("long_date", (v, _) => Writing.Date(Whole(v), language));
        Filter("month", (v, _) => Writing.MonthOf(Whole(v), language));
        Filter("weekday", (v, _) => Writing.Weekday(Whole(v), language));
        Filter("euros", (v, _) => Writing.Euros(Whole(v), language));
        Filter("number", (v, _) => WrittenNumber.In(language, Whole(v), 0));
        Filter("years", (v, _) => Writing.Years(Whole(v), language));
        Filter("agree", (v, a) => a.At(v.ToStringValue() == "f" ? 1 : 0).ToStringValue());
        Filter("plural", (v, a) => a.At(Math.Abs(Whole(v)) > 1 || (language == Language.En && Whole(v) == 0) ? 1 : 0).ToStringValue());
        Filter("de", (v, _) => Elided("de ", "d’", v));
        Filter("que", (v, _) => Elided("que ", "qu’", v));
        return options;

        void Filter(string name, Func<FluidValue, FilterArguments, string> write) =>
            options.Filters.AddFilter(name, (value, arguments, _) => new ValueTask<FluidValue>(new StringValue(write(value, arguments))));
    }

    private FluidValue ValueOf(DrawnCase drawn, string name) =>
        !_slots.TryGetValue(name, out var slot) ? NilValue.Instance
        : drawn.Values[slot.Index] is { Word: { } word } ? new StringValue(word)
        : NumberValue.Create(drawn.Values[slot.Index].Number);

    private static long Whole(FluidValue value) => (long)value.ToNumberValue();

    private static string Elided(string full, string elided, FluidValue value) =>
        value.ToStringValue() is var word && Writing.Elides(word) ? elided + word : full + word;
}
