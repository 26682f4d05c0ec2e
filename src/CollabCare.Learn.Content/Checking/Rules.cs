using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking.Interview;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Checking.Projects;
using CollabCare.Learn.Content.Checking.Quizzes;
using CollabCare.Learn.Content.Checking.Wording;

namespace CollabCare.Learn.Content.Checking;

/// <summary>The rules of the checker, each said once. The item rules L01 to L37 of the curriculum have the codes CL0101 to CL0137; L34, whose names they are, is left to reviewers, and L36 is CL0010.</summary>
static class Rules
{
    public static readonly Rule Tree = new("CL0001", Severity.Error, "Every file can be read, is UTF-8 of at most 1 MB, and stands inside the content folder.");
    public static readonly Rule FrontMatter = new("CL0002", Severity.Error, "A page begins with front matter: YAML between two lines ---.");
    public static readonly Rule UnknownKey = new("CL0003", Severity.Error, "Front matter holds only keys that are known.");
    public static readonly Rule MissingKey = new("CL0004", Severity.Error, "Front matter holds every key that its page needs.");
    public static readonly Rule WrongType = new("CL0005", Severity.Error, "A value is of the kind that its key asks for.");
    public static readonly Rule Id = new("CL0006", Severity.Error, "An id is well formed and fits its place.");
    public static readonly Rule DuplicateId = new("CL0007", Severity.Error, "An id, a source key, or a term with its setting stands once.");
    public static readonly Rule Shape = new("CL0008", Severity.Error, "A page has one title, headings in steps, and the sections of its kind.");
    public static readonly Rule Link = new("CL0009", Severity.Error, "A link, image or anchor leads somewhere, by an allowed scheme.");
    public static readonly Rule AlternativeText = new("CL0010", Severity.Error, "An image has an alternative text.");
    public static readonly Rule After = new(
        "CL0011", Severity.Error, "A module comes after modules that exist, of its own level or a lower one, and never in a circle.");
    public static readonly Rule Source = new(
        "CL0012", Severity.Error, "A source that is named stands in sources.md, and a citation is listed in the front matter.");
    public static readonly Rule Objective = new("CL0013", Severity.Error, "A module has three to six objectives that one can observe.");
    public static readonly Rule Drawn = new("CL0014", Severity.Error, "A drawn block can be drawn.");
    public static readonly Rule Html = new("CL0015", Severity.Error, "Pages are Markdown without HTML.");
    public static readonly Rule Table = new("CL0016", Severity.Error, "A table of terms, sources or matches has the columns it should have.");
    public static readonly Rule Standing = new("CL0017", Severity.Error, "A page's status and dates fit: published needs a reviewer.");
    public static readonly Rule Overdue = new("CL0018", Severity.Warning, "A page's facts are checked again when they are due.");
    public static readonly Rule ReadingGrade = new(
        "CL0019", Severity.Warning, "A page reads at its level's grade or below: 9, 10.5 or 12 by Flesch and Kincaid.");
    public static readonly Rule Verify = new("CL0020", Severity.Error, "No \"(verify)\" is left in.");
    public static readonly Rule MustKnow = new("CL0021", Severity.Error, "A must-know item exists and fits the form.");
    public static readonly Rule ItemForm = new("CL0022", Severity.Error, "A quiz's form and items can be read, and its pool fills the form.");
    public static readonly Rule UnknownFile = new("CL0023", Severity.Warning, "Every file has a place in the tree.");
    public static readonly Rule Length = new(
        "CL0024", Severity.Warning, "A module is as long as its level allows, and shows a table or a drawn block every 500 words.");
    public static readonly Rule UnusedTerm = new("CL0025", Severity.Note, "A glossary term is used by a page or an item.");
    public static readonly Rule ScenarioForm = new("CL0026", Severity.Error, "A scenario and its other seat can be read.");
    public static readonly Rule NamedModule = new("CL0028", Severity.Warning, "A module that a question or a project names is there.");

    public static readonly Rule Cards = new(
        "CL0027", Severity.Error, "A module has three to six fact cards, each a question with a word of its own for ever and an answer of at most 25 words.");

    public static readonly Rule ReviewForm = new(
        "CL0029", Severity.Error, "A level's review draws 30 items, and has six of its own, of the type best, each of which joins two modules of the level or more.");

    /// <summary>Every rule.</summary>
    public static ImmutableArray<Rule> All =>
    [
        Tree, FrontMatter, UnknownKey, MissingKey, WrongType, Id, DuplicateId, Shape, Link, AlternativeText, After, Source, Objective, Drawn, Html, Table,
        Standing, Overdue, ReadingGrade, Verify, MustKnow, ItemForm, UnknownFile, Length, UnusedTerm, ScenarioForm, Cards, NamedModule, ReviewForm,
        .. ItemForms.All, .. ItemRules.All.Select(r => r.Rule), .. ToldRules.All.Select(r => r.Rule), .. QuizRules.All, .. InterviewRules.All, .. ProjectRules.All,
    ];

    /// <summary>The code of an item rule of the curriculum, L01 to L37: L04 is CL0104.</summary>
    public static string Item(int number) => $"CL{100 + number:0000}";
}
