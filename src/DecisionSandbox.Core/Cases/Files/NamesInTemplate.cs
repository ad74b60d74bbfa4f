using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>The names that a template uses: variables, those it assigns itself, and the sentences it says. The loader refuses unknown ones.</summary>
internal sealed class NamesInTemplate : AstVisitor
{
    public HashSet<string> Used { get; } = [];

    public HashSet<string> Assigned { get; } = [];

    public HashSet<string> Said { get; } = [];

    public HashSet<string> Filters { get; } = [];

    public static NamesInTemplate Of(IFluidTemplate template)
    {
        var names = new NamesInTemplate();
        names.VisitTemplate(template);
        return names;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments[0] is IdentifierSegment identifier) { Used.Add(identifier.Identifier); }
        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        Filters.Add(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        Assigned.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        Assigned.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitParserTagStatement<T>(ParserTagStatement<T> parserTagStatement)
    {
        if (parserTagStatement.Value is string said) { Said.Add(said); }
        return base.VisitParserTagStatement(parserTagStatement);
    }
}
