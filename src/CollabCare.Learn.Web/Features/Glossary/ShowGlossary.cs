using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Glossary;

/// <summary>Shows all terms by letter, or those of one strand.</summary>
/// <param name="Strand">A strand's id; null or empty for all.</param>
public sealed record ShowGlossary(string? Strand) : IQuery<GlossaryPage?>;

public sealed record GlossaryPage(Strand? Strand, ImmutableArray<Strand> Strands, ImmutableArray<Letter> Letters)
{
    public int Count => Letters.Sum(l => l.Terms.Length);
}

/// <param name="Name">The letter, or "0–9".</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Terms">Its terms.</param>
public sealed record Letter(string Name, string Anchor, ImmutableArray<Term> Terms);

public sealed class ShowGlossaryHandler(Library library) : IQueryHandler<ShowGlossary, GlossaryPage?>
{
    public ValueTask<GlossaryPage?> Handle(ShowGlossary query, CancellationToken cancellationToken)
    {
        var strand = string.IsNullOrEmpty(query.Strand) ? null : Strand.Find(query.Strand);
        return ValueTask.FromResult(strand is null && !string.IsNullOrEmpty(query.Strand) ? null : Page(strand));
    }

    GlossaryPage Page(Strand? strand) => new(
        strand,
        [.. Strand.All.Where(s => library.Terms.Any(t => t.Strand == s))],
        [
            .. library.Terms.Where(t => strand is null || t.Strand == strand).GroupBy(LetterOf).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Letter(g.Key, $"letter-{(char.IsLetter(g.Key[0]) ? g.Key.ToLowerInvariant() : "digit")}", [.. g.OrderBy(Plain, StringComparer.OrdinalIgnoreCase)])),
        ]);

    static string LetterOf(Term term) => Plain(term) is [var first, ..] && char.IsAsciiLetter(first) ? $"{char.ToUpperInvariant(first)}" : "0–9";

    // An ending such as "-itis" is looked for under its first letter.
    static string Plain(Term term) => term.Name.TrimStart('-');
}
