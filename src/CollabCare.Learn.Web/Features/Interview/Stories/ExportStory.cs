using System.Globalization;
using System.Text;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>Gives all of a person's stories as one Markdown file, to take along.</summary>
public sealed record ExportStories(Guid PersonId) : IQuery<ExportedStories>;

public sealed record ExportedStories(string Markdown, string FileName);

public sealed class ExportStoriesHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ExportStories, ExportedStories>
{
    public async ValueTask<ExportedStories> Handle(ExportStories query, CancellationToken cancellationToken)
    {
        var stories = await db.Stories.AsNoTracking().Where(s => s.PersonId == query.PersonId).OrderBy(s => s.Title).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var text = new StringBuilder("# My stories\n");
        foreach (var story in stories)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {story.Title}\n");
            foreach (var part in Enum.GetValues<StarPart>().Where(p => TextOf(story).Of(p).Length > 0))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n### {part}\n\n{TextOf(story).Of(part)}\n");
            }

            Line("Where the numbers come from", story.Source);
            Line("What else shows it", story.Evidence);
            Line("Project", library.Projects.FirstOrDefault(p => p.Id == story.ProjectId)?.Title);
            Line("Shows", string.Join(", ", story.Competencies.Select(Competency.Find).OfType<Competency>().Select(c => c.Name)));
            foreach (var question in story.Questions.Select(library.Interview.Question).OfType<InterviewQuestion>())
            {
                Line("Fits", question.Text);
            }
        }

        return new(text.ToString(), $"my-stories-{clock.GetUtcNow():yyyy-MM-dd}.md");

        void Line(string label, string? words)
        {
            if (!string.IsNullOrEmpty(words))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{label}: {words}\n");
            }
        }
    }

    static StarText TextOf(Story story) => new(story.Situation, story.Task, story.Action, story.Result, story.Reflection);
}
