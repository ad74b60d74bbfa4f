using System.Globalization;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>A formula that cannot be read.</summary>
/// <param name="Message">What is wrong in it.</param>
public sealed record FormulaProblem(Text Message) : Problem(Message);

/// <summary>Reads a <see cref="Formula"/>: a recursive descent, checked for types and for words that can never occur.</summary>
public sealed class FormulaReader
{
    private sealed class Unreadable(Text message) : Exception(message.En)
    {
        public Text Text { get; } = message;
    }

    private readonly Func<string, DrawSlot?> _scope;
    private readonly List<string> _tokens;
    private int _at;

    private FormulaReader(string text, Func<string, DrawSlot?> scope) => (_tokens, _scope) = (Tokens(text), scope);

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="scope">The draws that it may use, by id.</param>
    /// <returns>The formula, or a <see cref="FormulaProblem"/>.</returns>
    public static Outcome<Formula> Read(string text, Func<string, DrawSlot?> scope)
    {
        try
        {
            var reader = new FormulaReader(text, scope);
            var formula = reader.Or();
            return reader._at == reader._tokens.Count ? formula : throw Wrong($"« {reader.Peek} » n'a pas sa place ici.", $"\"{reader.Peek}\" does not belong here.");
        }
        catch (Unreadable unreadable)
        {
            return new FormulaProblem(unreadable.Text);
        }
    }

    private string Peek => _at < _tokens.Count ? _tokens[_at] : "";

    private Formula Or()
    {
        var left = And();
        while (Take("or")) { left = Both(left, And(), (a, b) => d => a(d) != 0 || b(d) != 0 ? 1 : 0); }
        return left;
    }

    private Formula And()
    {
        var left = Not();
        while (Take("and")) { left = Both(left, Not(), (a, b) => d => a(d) != 0 && b(d) != 0 ? 1 : 0); }
        return left;
    }

    private Formula Not()
    {
        if (!Take("not")) { return Comparison(); }
        var inner = Numeric(Not());
        return new(d => inner(d) == 0 ? 1 : 0);
    }

    private Formula Comparison()
    {
        var left = Sum();
        if (Take("in")) { return In(left); }
        foreach (var sign in (string[])["==", "!=", "<=", ">=", "<", ">"])
        {
            if (!Take(sign)) { continue; }
            var right = Sum();
            if (left.Words is not null || right.Words is not null) { return SameWord(left, right, sign); }
            return sign switch
            {
                "==" => Both(left, right, (a, b) => d => a(d) == b(d) ? 1 : 0),
                "!=" => Both(left, right, (a, b) => d => a(d) != b(d) ? 1 : 0),
                "<=" => Both(left, right, (a, b) => d => a(d) <= b(d) ? 1 : 0),
                ">=" => Both(left, right, (a, b) => d => a(d) >= b(d) ? 1 : 0),
                "<" => Both(left, right, (a, b) => d => a(d) < b(d) ? 1 : 0),
                _ => Both(left, right, (a, b) => d => a(d) > b(d) ? 1 : 0),
            };
        }
        return left;
    }

    private Formula In(Formula left)
    {
        Expect("(");
        var test = SameWord(left, Sum(), "==");
        while (Take(",")) { test = Both(test, SameWord(left, Sum(), "=="), (a, b) => d => a(d) != 0 || b(d) != 0 ? 1 : 0); }
        Expect(")");
        return test;
    }

    private static Formula SameWord(Formula left, Formula right, string sign)
    {
        if (left.Words is null || right.Words is null || sign is not ("==" or "!="))
        {
            throw Wrong($"« {sign} » compare un mot et un nombre ; les mots ne se comparent qu'entre eux, par == ou !=.", $"\"{sign}\" compares a word with a number; words compare only with words, by == or !=.");
        }
        if (!left.Words.Intersect(right.Words).Any())
        {
            var (known, unknown) = left.Words.Count >= right.Words.Count ? (left.Words, right.Words) : (right.Words, left.Words);
            throw Wrong($"« {string.Join(", ", unknown)} » n'est pas une valeur possible ; sont possibles : {string.Join(", ", known)}.", $"\"{string.Join(", ", unknown)}\" is not a possible value; possible are: {string.Join(", ", known)}.");
        }
        var wanted = sign == "==";
        return new(d => string.Equals(left.Word(d), right.Word(d), StringComparison.Ordinal) == wanted ? 1 : 0);
    }

    private Formula Sum()
    {
        var left = Product();
        while (Peek is "+" or "-")
        {
            left = Take("+") ? Both(left, Product(), (a, b) => d => a(d) + b(d)) : Both(left, ProductAfter("-"), (a, b) => d => a(d) - b(d));
        }
        return left;
    }

    private Formula Product()
    {
        var left = Atom();
        while (true)
        {
            if (Take("*")) { left = Both(left, Atom(), (a, b) => d => a(d) * b(d)); }
            else if (Take("/")) { left = Both(left, Atom(), (a, b) => d => b(d) is var divisor && divisor == 0 ? 0 : a(d) / divisor); }
            else if (Take("%")) { left = Both(left, Atom(), (a, b) => d => b(d) is var divisor && divisor == 0 ? 0 : a(d) % divisor); }
            else { return left; }
        }
    }

    private Formula ProductAfter(string sign)
    {
        Expect(sign);
        return Product();
    }

    private Formula Atom()
    {
        if (Take("-"))
        {
            var inner = Numeric(Atom());
            return new(d => -inner(d));
        }
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }
        if (_at == _tokens.Count) { throw Wrong("La formule s'arrête trop tôt.", "The formula ends too early."); }
        var token = _tokens[_at++];
        if (long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { return new(_ => number); }
        if (token[0] == '\'')
        {
            var word = token[1..^1];
            return new(_ => word, [word]);
        }
        if (Peek == "(" && char.IsAsciiLetter(token[0])) { return Call(token, Arguments()); }
        if (_scope(token) is not { } slot)
        {
            throw Wrong($"« {token} » n'est tiré nulle part avant ; vérifiez le nom, ou tirez-le plus haut.", $"\"{token}\" is drawn nowhere before; check the name, or draw it further up.");
        }
        var index = slot.Index;
        return slot.Words is null ? new(d => d[index].Number) : new(d => d[index].Word!, slot.Words);
    }

    private List<Formula> Arguments()
    {
        Expect("(");
        List<Formula> arguments = [Or()];
        while (Take(",")) { arguments.Add(Or()); }
        Expect(")");
        return arguments;
    }

    private static Formula Call(string name, List<Formula> arguments)
    {
        if (name == "if" && arguments.Count == 3 && arguments[1].Words is { } first && arguments[2].Words is { } second)
        {
            var when = Numeric(arguments[0]);
            return new(d => when(d) != 0 ? arguments[1].Word(d) : arguments[2].Word(d), [.. first.Union(second)]);
        }
        var numbers = arguments.ConvertAll(Numeric);
        return (name, numbers) switch
        {
            ("if", [var c, var a, var b]) => new(d => c(d) != 0 ? a(d) : b(d)),
            ("min", [var a, var b]) => new(d => Math.Min(a(d), b(d))),
            ("max", [var a, var b]) => new(d => Math.Max(a(d), b(d))),
            ("count", _) => new(d => numbers.Count(n => n(d) != 0)),
            ("date", [var y, var m, var day]) => new(d => Days.Day(y(d), m(d), day(d))),
            ("years_before", [var day, var years]) => new(d => Days.YearsBefore(day(d), years(d))),
            ("age", [var birth, var day]) => new(d => Days.Age(birth(d), day(d))),
            ("weekday", [var day]) => new(d => Days.Weekday(day(d))),
            _ => throw Wrong($"La fonction {name} n'existe pas avec {numbers.Count} valeurs.", $"There is no function {name} with {numbers.Count} values."),
        };
    }

    private static Formula Both(Formula left, Formula right, Func<Func<Drawn[], long>, Func<Drawn[], long>, Func<Drawn[], long>> join) =>
        new(join(Numeric(left), Numeric(right)));

    private static Func<Drawn[], long> Numeric(Formula formula) =>
        formula.Words is null
            ? formula.Number
            : throw Wrong($"Un nombre ou une condition est attendu, pas un mot ({string.Join(", ", formula.Words)}).", $"A number or a condition is expected, not a word ({string.Join(", ", formula.Words)}).");

    private bool Take(string token)
    {
        if (Peek != token) { return false; }
        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token)) { throw Wrong($"« {token} » est attendu, pas « {Peek} ».", $"\"{token}\" is expected, not \"{Peek}\"."); }
    }

    private static Unreadable Wrong(string fr, string en) => new(new(fr, en));

    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var c = text[i];
            if (char.IsWhiteSpace(c)) { i++; continue; }
            if (char.IsAsciiLetter(c) || c == '_') { while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_')) { i++; } }
            else if (char.IsAsciiDigit(c)) { while (i < text.Length && char.IsAsciiDigit(text[i])) { i++; } }
            else if (c == '\'')
            {
                i = text.IndexOf('\'', i + 1) + 1;
                if (i == 0) { throw Wrong("Un mot commence par une apostrophe et ne se termine pas.", "A word begins with a quote and does not end."); }
            }
            else if (c is '=' or '!' or '<' or '>') { i += i + 1 < text.Length && text[i + 1] == '=' ? 2 : 1; }
            else if ("+-*/%(),".Contains(c, StringComparison.Ordinal)) { i++; }
            else { throw Wrong($"Le signe « {c} » n'est pas connu.", $"The sign \"{c}\" is not known."); }
            tokens.Add(text[start..i]);
        }
        return tokens;
    }
}
