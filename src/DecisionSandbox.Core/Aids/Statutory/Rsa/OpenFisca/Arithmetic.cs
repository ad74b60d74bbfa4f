using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>Numbers as OpenFisca's tests write them: <c>550.93 * 2.5 - 167</c>, with + − * / // % **, signs and brackets.</summary>
internal sealed class Arithmetic
{
    private readonly string _text;
    private int _at;

    private Arithmetic(string text) => _text = text;

    /// <summary>The number, or null where the text is not one.</summary>
    public static decimal? Evaluate(string text)
    {
        try
        {
            var reading = new Arithmetic(text);
            var value = reading.Sum(0);
            return reading._at == text.Length ? value : null;
        }
        catch (Exception wrong) when (wrong is FormatException or DivideByZeroException or OverflowException) { return null; }
    }

    private decimal Sum(int depth)
    {
        // Deeper than any test: a hostile file must not exhaust the stack.
        if (depth > 100) { throw new FormatException(); }
        var value = Product(depth);
        while (true)
        {
            if (Take("+")) { value += Product(depth); }
            else if (Take("-")) { value -= Product(depth); }
            else { return value; }
        }
    }

    private decimal Product(int depth)
    {
        var value = Signed(depth);
        while (true)
        {
            if (Take("//")) { value = Math.Floor(value / Signed(depth)); }
            else if (Take("*")) { value *= Signed(depth); }
            else if (Take("/")) { value /= Signed(depth); }
            else if (Take("%")) { var by = Signed(depth); value -= by * Math.Floor(value / by); }
            else { return value; }
        }
    }

    private decimal Signed(int depth)
    {
        var negative = false;
        while (true)
        {
            if (Take("-")) { negative = !negative; }
            else if (!Take("+")) { break; }
        }
        var value = Power(depth);
        return negative ? -value : value;
    }

    private decimal Power(int depth)
    {
        var value = Atom(depth);
        if (!Take("**")) { return value; }
        var exponent = Signed(depth + 1);
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > 60) { throw new FormatException(); }
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++) { power *= value; }
        return exponent < 0 ? 1 / power : power;
    }

    private decimal Atom(int depth)
    {
        Space();
        if (Take("("))
        {
            var inside = Sum(depth + 1);
            return Take(")") ? inside : throw new FormatException();
        }
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '.' or '_' || IsExponent(from))) { _at++; }
        var number = decimal.Parse(_text.AsSpan(from, _at - from).ToString().Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        Space();
        return number;
    }

    // 1e3, 1E-3: the sign belongs to the number.
    private bool IsExponent(int from) => _at > from && (_text[_at] is 'e' or 'E' || (_text[_at] is '+' or '-' && _text[_at - 1] is 'e' or 'E'));

    private bool Take(string sign)
    {
        Space();
        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0) { return false; }
        // "*" and "/" are not the first half of "**" and "//".
        if (sign is "*" or "/" && _at + 1 < _text.Length && _text[_at + 1] == sign[0]) { return false; }
        _at += sign.Length;
        Space();
        return true;
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) { _at++; }
    }
}
