using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>How long a project takes, in words.</summary>
public static class ProjectHours
{
    extension(Project project)
    {
        /// <summary>"8–10 hours", "14–18 hours over 2 weeks".</summary>
        public string HoursInWords => project.Hours.Split(' ', 2) is [var hours, var rest] ? $"{hours} hours {rest}" : $"{project.Hours} hours";
    }
}
