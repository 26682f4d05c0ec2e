using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Sources;

/// <summary>Lists every source, with how well it was read and how soon it may change.</summary>
public sealed record ListSources : IQuery<ImmutableArray<Source>>;

public sealed class ListSourcesHandler(Library library) : IQueryHandler<ListSources, ImmutableArray<Source>>
{
    public ValueTask<ImmutableArray<Source>> Handle(ListSources query, CancellationToken cancellationToken) => ValueTask.FromResult(library.Sources);
}

/// <summary>A source's columns, in words.</summary>
public static partial class SourceWords
{
    extension(Source source)
    {
        public string GradeInWords => source.Grade switch
        {
            "C" => "Checked",
            "S" => "Second-hand",
            "K" => "Known",
            var other => other,
        };

        public string VolatilityInWords => source.Volatility switch
        {
            'H' => "6 months",
            'M' => "a year",
            _ => "3 years",
        };

        /// <summary>Where to read it, when it has a DOI.</summary>
        public string? Link => Doi().Match(source.Where) is { Success: true } doi ? $"https://doi.org/{doi.Groups[1].Value.TrimEnd('.', ',', ';')}" : null;
    }

    [GeneratedRegex(@"\bdoi[: ]+(10\.\d{4,9}/[^\s,;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Doi();
}
