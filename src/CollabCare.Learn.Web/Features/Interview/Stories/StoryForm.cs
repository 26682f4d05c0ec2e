using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>A story as it is written: five parts, what it fits, and what proves it.</summary>
public sealed class StoryForm : IValidatableObject
{
    public const int MostTitle = 120;
    public const int MostPart = 3000;
    public const int MostSource = 500;
    const string TooLong = "Write 3,000 characters or fewer";

    /// <summary>The story; null for a new one.</summary>
    [BindNever]
    public Guid? Id { get; set; }

    [Required(ErrorMessage = "Give the story a name, so that you find it again"), StringLength(MostTitle, ErrorMessage = "Write 120 characters or fewer")]
    public string? Title { get; set; }

    [StringLength(MostPart, ErrorMessage = TooLong)]
    public string? Situation { get; set; }

    [StringLength(MostPart, ErrorMessage = TooLong)]
    public string? Task { get; set; }

    [StringLength(MostPart, ErrorMessage = TooLong)]
    public string? Action { get; set; }

    [StringLength(MostPart, ErrorMessage = TooLong)]
    public string? Result { get; set; }

    [StringLength(MostPart, ErrorMessage = TooLong)]
    public string? Reflection { get; set; }

    [StringLength(MostSource, ErrorMessage = "Write 500 characters or fewer")]
    public string? Source { get; set; }

    [StringLength(MostSource, ErrorMessage = "Write 500 characters or fewer")]
    public string? Evidence { get; set; }

    public string? ProjectId { get; set; }

#pragma warning disable CA1819 // What a form's boxes are bound to.
    public string[] Competencies { get; set; } = [];

    public string[] Questions { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Declared where the tripwire found something.</summary>
    public bool Invented { get; set; }

    /// <summary>What stood in the story when the form was opened; null for a new one.</summary>
    public string? Seen { get; set; }

    /// <summary>What was kept meanwhile from another tab or device; null where nothing was.</summary>
    [BindNever, ValidateNever]
    public StoryForm? Meanwhile { get; set; }

    /// <summary>The question that it is measured against: the first that it fits.</summary>
    public InterviewQuestion? Measure(Library library) => Questions.Select(library.Interview.Question).OfType<InterviewQuestion>().FirstOrDefault();

    /// <summary>The five parts.</summary>
    public StarText Text => new(Situation, Task, Action, Result, Reflection);

    /// <summary>True where a part is longer than it may be: it is refused, and nothing reads it before.</summary>
    public bool IsTooLong => Enum.GetValues<StarPart>().Any(p => Text.Of(p).Length > MostPart);

    /// <summary>What the texts hold that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, Texts.Select(t => (t.Field, t.Label, Looked.UpTo(MostPart, t.Text))));

    /// <summary>The texts whose kept words differ from these, each with what is kept.</summary>
    public IEnumerable<(string Field, string Label, string Kept)> Differing =>
        Meanwhile is null ? [] : Texts.Zip(Meanwhile.Texts).Where(t => Trim(t.First.Text) != Trim(t.Second.Text)).Select(t => (t.First.Field, t.First.Label, Trim(t.Second.Text)));

    IEnumerable<(string Field, string Label, string? Text)> Texts =>
        [("Title", "Name", Title), .. Enum.GetValues<StarPart>().Select(p => ($"{p}", $"{p}", (string?)Text.Of(p))), ("Source", "Where the numbers come from", Source), ("Evidence", "What else shows it", Evidence)];

    /// <summary>The form of a story that is there.</summary>
    public static StoryForm Of(Story story) => new()
    {
        Id = story.Id,
        Seen = Mark(story),
        Title = story.Title,
        Situation = story.Situation,
        Task = story.Task,
        Action = story.Action,
        Result = story.Result,
        Reflection = story.Reflection,
        Source = story.Source,
        Evidence = story.Evidence,
        ProjectId = story.ProjectId,
        Competencies = [.. story.Competencies],
        Questions = [.. story.Questions],
        Invented = story.Invented,
    };

    /// <summary>Puts what was written into a story.</summary>
    public void Fill(Story story, Library library)
    {
        story.Title = Title!.Trim();
        (story.Situation, story.Task, story.Action) = (Trim(Situation), Trim(Task), Trim(Action));
        (story.Result, story.Reflection) = (Trim(Result), Trim(Reflection));
        (story.Source, story.Evidence) = (Trim(Source), Trim(Evidence));
        story.ProjectId = library.Projects.Any(p => p.Id == ProjectId) ? ProjectId : null;
        story.Competencies = [.. Competency.All.Select(c => c.Id).Intersect(Competencies)];
        story.Questions = [.. library.Interview.Questions.Select(q => q.Id).Intersect(Questions)];
        story.Invented = Looked.Found && Invented;
    }

    /// <summary>True where saving would leave a story as it is.</summary>
    public bool SaysTheSame(Story story, Library library)
    {
        var filled = new Story { Title = "" };
        Fill(filled, library);
        return Mark(filled) == Mark(story);
    }

    /// <summary>A mark of everything that a story says: another mark, and it says something else.</summary>
    public static string Mark(Story story) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        story.Title, story.Situation, story.Task, story.Action, story.Result, story.Reflection, story.Source, story.Evidence, story.ProjectId ?? "", string.Join(' ', story.Competencies), string.Join(' ', story.Questions),
    })))[..32];

    static string Trim(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Looked is { Stops: true, Sentence: var sentence } looked)
        {
            yield return new(sentence, [looked.Texts[0].Field]);
        }

        if (Text.Words == 0)
        {
            yield return new("Write at least one of the five parts", [nameof(Situation)]);
        }
    }
}
