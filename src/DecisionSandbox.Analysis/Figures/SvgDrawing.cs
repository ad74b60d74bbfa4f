using System.Globalization;
using System.Text;
using System.Xml;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>Where a drawing will stand.</summary>
internal enum SvgLook
{
    /// <summary>In a page: classes only.</summary>
    Page,
    /// <summary>Alone in a file: colours written as presentation attributes.</summary>
    Standalone,
}

/// <summary>Writes one SVG through an XmlWriter: nothing a caller passes can become markup.</summary>
internal sealed class SvgDrawing : IDisposable
{
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;
    private readonly string _id;
    private readonly SvgLook _look;

    public SvgDrawing(string id, Language language, SvgLook look, double width, double height)
    {
        (_id, Language, _look) = (id, language, look);
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "  ", NewLineChars = "\n" });
        _xml.WriteStartElement(null, "svg", "http://www.w3.org/2000/svg");
        Attributes(("viewBox", "0 0 " + Number(width) + " " + Number(height)), ("role", "img"), ("aria-labelledby", id + "-title " + id + "-desc"));
        if (look == SvgLook.Standalone)
        {
            Attributes(("width", Number(width)), ("height", Number(height)));
        }
    }

    public Language Language { get; }

    public void Describe(Text title, Text summary)
    {
        Words("title", title, ("id", _id + "-title"));
        Words("desc", summary, ("id", _id + "-desc"));
    }

    public void Line(string @class, double x1, double y1, double x2, double y2) =>
        Shape("line", @class, ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    public void Rectangle(string @class, double x, double y, double width, double height) =>
        Shape("rect", @class, ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)));

    /// <summary>A rectangle filled with the pattern of <see cref="Hatch"/>.</summary>
    public void HatchedRectangle(string @class, double x, double y, double width, double height) =>
        Shape("rect", @class, ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", "url(#" + _id + "-hatch)"));

    public void Circle(string @class, double x, double y, double radius) =>
        Shape("circle", @class, ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    public void Polygon(string @class, params (double X, double Y)[] points) =>
        Shape("polygon", @class, ("points", string.Join(' ', points.Select(p => Number(p.X) + "," + Number(p.Y)))));

    /// <summary>Words at a point; <paramref name="anchor"/> is start, middle or end; <paramref name="raised"/> stands above the line after them.</summary>
    public void Write(string @class, double x, double y, Text words, string anchor = "start", string? raised = null)
    {
        Open("text", @class, ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor));
        _xml.WriteString(words.In(Language));
        if (raised is not null)
        {
            _xml.WriteStartElement("tspan");
            Attributes(("dy", "-4"), ("font-size", "9"));
            _xml.WriteString("\u00a0" + raised);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>Words along a vertical axis, read from below.</summary>
    public void WriteUpwards(string @class, double x, double y, Text words)
    {
        Open("text", @class, ("x", Number(x)), ("y", Number(y)), ("text-anchor", "middle"), ("transform", "rotate(-90 " + Number(x) + " " + Number(y) + ")"));
        _xml.WriteString(words.In(Language));
        _xml.WriteEndElement();
    }

    /// <summary>The hatching that stands for "against".</summary>
    public void Hatch()
    {
        _xml.WriteStartElement("defs");
        _xml.WriteStartElement("pattern");
        Attributes(("id", _id + "-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        Rectangle("fig-hatch-ground", 0, 0, 6, 6);
        Line("fig-hatch-line", 0, 0, 0, 6);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>A coordinate: two decimals, invariant.</summary>
    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void Words(string element, Text words, (string Name, string Value) attribute)
    {
        _xml.WriteStartElement(element);
        Attributes(attribute);
        _xml.WriteString(words.In(Language));
        _xml.WriteEndElement();
    }

    private void Shape(string element, string @class, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, @class, attributes);
        _xml.WriteEndElement();
    }

    private void Open(string element, string @class, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element);
        Attributes(attributes);
        if (_look == SvgLook.Page)
        {
            _xml.WriteAttributeString("class", @class);
            return;
        }

        foreach (var (property, _, written) in FigureStyle.Of(@class).Properties)
        {
            _xml.WriteAttributeString(property, written);
        }
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _xml.WriteAttributeString(name, value);
        }
    }
}
