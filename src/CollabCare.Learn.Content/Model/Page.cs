using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Model;

/// <summary>A piece of prose, rendered once.</summary>
/// <param name="Path">The file it came from, from the tree's root.</param>
/// <param name="Html">Its body, without the title; safe to emit as it is.</param>
/// <param name="Sections">Its second-level headings, in order.</param>
/// <param name="Words">Words in the prose, tables and blocks included.</param>
/// <param name="Citations">Keys of sources cited, in order of first use.</param>
public sealed record Page(string Path, string Html, ImmutableArray<Section> Sections, int Words, ImmutableArray<string> Citations)
{
    /// <summary>The same in parts, one a section, for pages that put something between them; empty for others.</summary>
    public ImmutableArray<PagePart> Parts { get; init; } = [];

    /// <summary>A page with nothing on it.</summary>
    public static Page Empty(string path) => new(path, "", [], 0, []);
}

/// <summary>A second-level heading and the words below it.</summary>
/// <param name="Anchor">The heading's slug; empty for what stands before the first heading.</param>
/// <param name="Title">The heading's words; empty for what stands before the first heading.</param>
/// <param name="Text">The plain words of the section, for search and for word counts.</param>
public sealed record Section(string Anchor, string Title, string Text);

/// <summary>A part of a page: what stands before the first second-level heading, or below one.</summary>
/// <param name="Anchor">The heading's slug; empty before the first.</param>
/// <param name="Title">The heading's words; empty before the first.</param>
/// <param name="Html">What stands below it, without the heading.</param>
public sealed record PagePart(string Anchor, string Title, string Html);

/// <summary>How far a page's facts can be trusted, and until when.</summary>
/// <param name="Status">draft, clinical-review, published or retired.</param>
/// <param name="Version">major.minor.patch: a major step changed a fact or a key.</param>
/// <param name="CheckedOn">When its author last checked it against its sources.</param>
/// <param name="CheckedUntil">When it is due to be checked again.</param>
/// <param name="Reviewed">The clinician who reviewed it, or null: nobody has.</param>
public sealed record Standing(Status Status, string Version, DateOnly CheckedOn, DateOnly CheckedUntil, Review? Reviewed);

/// <summary>A clinician's review.</summary>
public sealed record Review(string By, string Role, DateOnly On);

/// <summary>Where a page stands on its way to learners.</summary>
public enum Status
{
    /// <summary>Being written; shown in Development, and to authors and administrators.</summary>
    Draft,

    /// <summary>Written and checked by its author, not yet by a clinician; shown, and says so.</summary>
    ClinicalReview,

    /// <summary>A named clinician has reviewed it.</summary>
    Published,

    /// <summary>Kept for old records, not offered.</summary>
    Retired,
}
