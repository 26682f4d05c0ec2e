using System.Collections.Immutable;
using CollabCare.Learn.Assessment;

namespace CollabCare.Learn.Content.Model;

/// <summary>The skill guide: what the skill is, why it matters, levels, careers.</summary>
public sealed record Guide(string Title, string Summary, int Minutes, ImmutableArray<string> GuideFacts, Standing Standing, Page Page);

/// <summary>One meaning of one term.</summary>
/// <param name="Id">Slug of the term and its setting: progress and cards hang on it.</param>
/// <param name="Name">The term as written.</param>
/// <param name="StandsFor">Its expansion, or null.</param>
/// <param name="Meaning">Its meaning in plain words.</param>
/// <param name="Setting">Where this meaning belongs, or null.</param>
/// <param name="Strand">The strand whose file it stands in.</param>
/// <param name="Level">First level that needs it.</param>
/// <param name="Unsafe">On the do-not-use list: read it, never write it.</param>
/// <param name="Sources">Keys of its sources.</param>
public sealed record Term(
    string Id, string Name, string? StandsFor, string Meaning, string? Setting, Strand Strand, Level Level, bool Unsafe, ImmutableArray<string> Sources);

/// <summary>The five role colours.</summary>
public enum RoleGroup
{
    /// <summary>Patients and those close to them.</summary>
    Patient,

    /// <summary>Nurses, and those who work under them.</summary>
    Nurse,

    /// <summary>Physicians and advanced practice providers.</summary>
    Physician,

    /// <summary>Pharmacists and allied health.</summary>
    Allied,

    /// <summary>Systems, offices and everybody else.</summary>
    System,
}

/// <summary>A role on a unit.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Group">Its colour.</param>
/// <param name="Level">First level that needs it.</param>
/// <param name="Also">Other names for it.</param>
/// <param name="Standing">Status, version, dates.</param>
/// <param name="Page">The page.</param>
public sealed record Role(
    string Name, string Id, string Title, string Summary, RoleGroup Group, Level Level, ImmutableArray<string> Also, Standing Standing, Page Page);

/// <summary>A tool such as SBAR.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Modules">Ids of the modules that teach it.</param>
/// <param name="Worksheet">The fields of its worksheet.</param>
/// <param name="Standing">Status, version, dates.</param>
/// <param name="Page">The page.</param>
public sealed record Tool(
    string Name, string Id, string Title, string Summary, ImmutableArray<string> Modules, ImmutableArray<WorksheetField> Worksheet, Standing Standing, Page Page);

/// <summary>A field of a tool's worksheet.</summary>
/// <param name="Id">Its id in the worksheet.</param>
/// <param name="Label">Its label.</param>
/// <param name="Prompt">What to write.</param>
/// <param name="Words">The most words it takes.</param>
public sealed record WorksheetField(string Id, string Label, string Prompt, int Words);

/// <summary>A source that content cites.</summary>
/// <param name="Key">The key in brackets.</param>
/// <param name="Authors">Authors or body.</param>
/// <param name="Title">Title.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Where">Journal, agency, DOI, as HTML.</param>
/// <param name="Grade">C read; S secondary source read; K known to the author.</param>
/// <param name="Volatility">H check every six months, M yearly, L every three years.</param>
public sealed record Source(string Key, string Authors, string Title, string? Year, string Where, string Grade, char Volatility);
