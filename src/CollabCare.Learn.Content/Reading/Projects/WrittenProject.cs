using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Projects;

/// <summary>What the front matter of a file beside a brief says.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Sources">Keys that it lists beside those of the brief.</param>
/// <param name="Standing">Its own standing, or null where the brief's holds.</param>
sealed record ProjectFile(string Path, string Id, string? Title, ImmutableArray<string> Sources, Standing? Standing)
{
    /// <summary>Its name without the extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>A project as it was read, with what the checks need to say where something stands.</summary>
/// <param name="Project">The project.</param>
/// <param name="Front">The brief's front matter.</param>
/// <param name="Brief">The brief's sections.</param>
/// <param name="Files">The files beside the brief, with their pages.</param>
/// <param name="Rubric">The rows of the rubric.</param>
/// <param name="Samples">The samples of its calibration set.</param>
sealed record WrittenProject(
    Project Project, FrontMatter Front, ImmutableArray<WrittenSection> Brief, ImmutableArray<(ProjectFile File, FrontMatter Front, Page Page)> Files,
    ImmutableArray<TableRow> Rubric, ImmutableArray<WrittenCalibration> Samples)
{
    public string Path => Project.Page.Path;

    public string Folder => ProjectFiles.FolderOf(Path);

    /// <summary>The path of a file of the project.</summary>
    public string In(string name) => $"{Folder}/{name}.md";

    /// <summary>A file beside the brief, or null.</summary>
    public (ProjectFile File, FrontMatter Front, Page Page)? File(string name) => Files.FirstOrDefault(f => f.File.Path == In(name)) is { File: not null } file ? file : null;
}

/// <summary>A sample of a calibration set.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The excerpt, as Markdown.</param>
/// <param name="Rows">Its ratings.</param>
sealed record WrittenCalibration(WrittenSection Heading, string Text, ImmutableArray<TableRow> Rows);
