using Bunit;
using DecisionSandbox.Components;
using FluentAssertions;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Tests.Components;

/// <summary>A radio button that a person ticked is never ticked again from the server: it would come late, and take back the next stroke of an arrow key.</summary>
public sealed class TickedTests : BunitContext
{
    private static readonly string[] Labels = ["low", "medium", "high"];

    public static TheoryData<string> Groups => ["choices", "confidence", "scale"];

    [Theory, MemberData(nameof(Groups))]
    public void What_the_browser_ticked_is_not_drawn_again(string group)
    {
        var shown = Shown(group);
        shown.Find("input[value='2']").Change("2");
        shown.FindAll("input[checked]").Where(radio => radio.GetAttribute("value") != "").Should().BeEmpty();
        shown.Find("output").TextContent.Should().Be("2", "the page holds it all the same");
        shown.Find("input[value='1']").Change("1");
        shown.Find("output").TextContent.Should().Be("1");
    }

    [Theory, MemberData(nameof(Groups))]
    public void What_the_page_sets_is_drawn(string group)
    {
        var shown = Shown(group);
        shown.Find("input[value='2']").Change("2");
        shown.Find("button").Click();
        shown.FindAll("input[checked]").Select(radio => radio.GetAttribute("value")).Should().Equal("3");
    }

    [Fact]
    public void What_an_answer_asks_on_follows_the_choice()
    {
        var shown = Shown("choices");
        shown.FindAll(".more").Should().BeEmpty();
        shown.Find("input[value='2']").Change("2");
        shown.Find(".more").TextContent.Should().Be("more of 2");
    }

    [Fact]
    public void Answers_without_more_to_ask_say_that_one_is_missing()
    {
        var shown = Render<Choices>(choices => choices.Add(c => c.Name, "plain").Add(c => c.Legend, "?").AddChildContent<Choice>(choice => choice.Add(c => c.Value, "a").Add(c => c.Label, "A")));
        shown.Find("input").HasAttribute("aria-invalid").Should().BeFalse();
        shown.Render(choices => choices.Add(c => c.Error, "Choose one."));
        shown.Find("input").GetAttribute("aria-invalid").Should().Be("true");
    }

    private IRenderedComponent<Page> Shown(string group) => Render<Page>(page => page.Add(p => p.Group, group));

    // A page that holds the answer, as pages do, and sets it to 3 by a button.
    private sealed class Page : ComponentBase
    {
        private int? _value;

        [Parameter] public string Group { get; set; } = "";

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "output");
            builder.AddContent(1, _value);
            builder.CloseElement();
            builder.OpenElement(2, "button");
            builder.AddAttribute(3, "onclick", EventCallback.Factory.Create(this, () => _value = 3));
            builder.CloseElement();
            switch (Group)
            {
                case "choices":
                    builder.OpenComponent<Choices>(4);
                    builder.AddComponentParameter(5, nameof(Choices.Value), _value is { } chosen ? $"{chosen}" : null);
                    builder.AddComponentParameter(6, nameof(Choices.ValueChanged), EventCallback.Factory.Create<string>(this, value => _value = int.Parse(value, null)));
                    builder.AddComponentParameter(7, nameof(Choices.ChildContent), (RenderFragment)Answers);
                    break;
                case "confidence":
                    builder.OpenComponent<ConfidenceScale>(8);
                    builder.AddComponentParameter(9, nameof(ConfidenceScale.Labels), Labels);
                    builder.AddComponentParameter(10, nameof(ConfidenceScale.Value), _value);
                    builder.AddComponentParameter(11, nameof(ConfidenceScale.ValueChanged), EventCallback.Factory.Create<int>(this, value => _value = value));
                    break;
                default:
                    builder.OpenComponent<AnswerScale>(12);
                    builder.AddComponentParameter(13, nameof(AnswerScale.Values), new[] { 1, 2, 3 });
                    builder.AddComponentParameter(14, nameof(AnswerScale.Low), "low");
                    builder.AddComponentParameter(15, nameof(AnswerScale.High), "high");
                    builder.AddComponentParameter(16, nameof(AnswerScale.NoAnswer), "none");
                    builder.AddComponentParameter(17, nameof(AnswerScale.Value), _value);
                    builder.AddComponentParameter(18, nameof(AnswerScale.ValueChanged), EventCallback.Factory.Create<int?>(this, value => _value = value));
                    break;
            }
            builder.AddComponentParameter(20, "Name", "asked");
            builder.AddComponentParameter(21, "Legend", "?");
            builder.CloseComponent();
        }

        private static void Answers(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            foreach (var value in new[] { "1", "2", "3" })
            {
                builder.OpenComponent<Choice>(0);
                builder.AddComponentParameter(1, nameof(Choice.Value), value);
                builder.AddComponentParameter(2, nameof(Choice.Label), value);
                builder.AddComponentParameter(3, nameof(Choice.ChildContent), (RenderFragment)(more => more.AddContent(0, $"more of {value}")));
                builder.CloseComponent();
            }
        }
    }
}
