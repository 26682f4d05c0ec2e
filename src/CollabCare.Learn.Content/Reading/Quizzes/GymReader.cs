using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>A module's written tasks for practice alone, as they were read.</summary>
/// <param name="Path">Their file.</param>
/// <param name="Tasks">Those that could be read.</param>
sealed record ReadGym(string Path, ImmutableArray<ReadTask> Tasks);

/// <summary>Reads <c>gym.md</c> beside a module: written tasks as in a quiz, which no form asks for.</summary>
static class GymReader
{
    public static ReadGym Read(SourceFile file, FrontMatter front, Module module, ContentMarkup markup, Findings findings)
    {
        var id = front.Text("id", $"{module.Id}-gym");
        var fits = id.Length == 0 || id == $"{module.Id}-gym";
        if (!fits)
        {
            front.Report(Rules.Id, "id", $"The gym of {module.Id} must have the id {module.Id}-gym.");
        }

        front.End();
        var tasks = ImmutableArray.CreateBuilder<ReadTask>();
        foreach (var source in ItemSplitter.Split(file.Path, front.Body, front.BodyLine, findings))
        {
            var errors = new ItemErrors(file.Path, source, findings);
            new ItemHeading(source, errors).CheckId(module.Id, mustFit: fits);
            if (ItemHeading.TypeOf(source.Id) is not ItemType.Write)
            {
                errors.Add(Rules.ItemForm, $"The gym holds written tasks only; give it an id such as {module.Id}-comp-02, or move it to the quiz.");
                continue;
            }

            foreach (var (line, column, message) in source.Lost)
            {
                errors.Add(Rules.ItemForm, line, column, message);
            }

            if (new TaskReader(file.Path, source, errors, markup).Read() is { } task)
            {
                tasks.Add(task);
            }
        }

        return new(file.Path, tasks.ToImmutable());
    }
}
