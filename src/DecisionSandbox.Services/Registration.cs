using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Narratives;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Trials;
using DecisionSandbox.Services.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DecisionSandbox.Services;

/// <summary>Registers the use cases for the pages and the command line alike.</summary>
public static class Registration
{
    /// <summary>Everything, configured from <c>Sandbox:</c> and <c>SANDBOX_DATA</c>. Call <see cref="SandboxStart.Ready"/> before the first use case.</summary>
    /// <exception cref="InvalidOperationException">An option is wrong; the message names its key.</exception>
    public static IServiceCollection AddDecisionSandbox(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(SandboxOptions.Section).Get<SandboxOptions>() ?? new();
        options.Data ??= configuration["data"] ?? Environment.GetEnvironmentVariable("SANDBOX_DATA");
        var narratives = configuration.GetSection(NarrativeOptions.Section).Get<NarrativeOptions>() ?? new();
        if (narratives.Check() is { } problem) { throw new InvalidOperationException(problem.Message.En); }
        services.AddSingleton(narratives);
        if (narratives.IsOn) { services.AddSingleton(_ => Narrators.From(narratives, new HttpClient()).Value); }
        return services.AddDecisionSandbox(options);
    }

    /// <summary>Everything, with these options.</summary>
    /// <exception cref="InvalidOperationException">An option is wrong; the message names its key.</exception>
    public static IServiceCollection AddDecisionSandbox(this IServiceCollection services, SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Error() is { } error) { throw new InvalidOperationException(error); }
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(DataFolder.Locate(options.Data, Environment.CurrentDirectory, AppContext.BaseDirectory));
        services.AddSingleton<FolderState>();
        services.AddSingleton<IDbContextFactory<SandboxContext>>(provider => new SandboxContexts(
            options, provider.GetRequiredService<DataFolder>(), provider.GetServices<IInterceptor>()));
        // Identity's stores and DataProtection ask for a context of their own scope.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContext());
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = false;
            identity.Password.RequiredLength = 12;
            // Length protects, composition rules do not (NIST SP 800-63B, 3.1.1.2; ASVS 6.2.5).
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) =
                (false, false, false, false);
        }).AddRoles<IdentityRole>().AddEntityFrameworkStores<SandboxContext>();
        services.TryAddSingleton<INarrator, TemplateNarrator>();
        services.TryAddSingleton(_ => PackFolder.Load(DataFolder.Models(options.Models, Environment.CurrentDirectory, AppContext.BaseDirectory)));
        services.AddSingleton<AidKnowledge>();
        services.AddSingleton<CaseSpeech>();
        services.AddSingleton<AidProfiles>();
        services.TryAddSingleton<IShownContentBuilder, ShownContentBuilder>();
        services.AddSingleton<ShownAhead>();
        services.AddSingleton<ServerClock>();
        services.AddSingleton<WriterGate>();
        services.AddSingleton<Writers>();
        services.TryAddSingleton(new NarrativeOptions());
        services.AddSingleton<RecordKey>();
        services.AddSingleton<LastSigned>();
        services.AddSingleton<RecordCustody>();
        services.AddSingleton<IWitnessDesk, WitnessDesk>();
        services.AddSingleton<IFolderSeeder, ConfigurationInRecord>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<Doorway>();
        services.AddSingleton<Checkpoints>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<IErasureDesk, ErasureDesk>();
        services.AddSingleton<StudyShelf>();
        services.AddSingleton<IFolderSeeder, RegisteredInRecord>();
        services.AddSingleton<IFolderSeeder, DemoStudies>();
        services.AddSingleton<SandboxStart>();
        services.AddSingleton<IStudyDesk, StudyDesk>();
        services.AddSingleton<IParticipationDesk, ParticipationDesk>();
        services.AddSingleton<Questionnaires.IQuestionnaireDesk, Questionnaires.QuestionnaireDesk>();
        services.AddSingleton<Trainings.ITrainingDesk, Trainings.TrainingDesk>();
        services.AddSingleton<StudyLinks.IStudyLinkDesk, StudyLinks.StudyLinkDesk>();
        services.AddSingleton<Feedback.IFeedbackDesk, Feedback.FeedbackDesk>();
        services.AddSingleton<Codings.ICodingDesk, Codings.CodingDesk>();
        services.AddSingleton<Codings.ICoderDesk, Codings.CoderDesk>();
        services.AddSingleton<IOwnDataDesk, OwnDataDesk>();
        services.AddSingleton<IReviewDesk, ReviewDesk>();
        services.AddSingleton<IImportDesk, ImportDesk>();
        services.AddSingleton<ResultsCache>();
        services.AddSingleton<KeptResults>();
        services.AddSingleton<MeasuredAhead>();
        services.AddSingleton<Computing>();
        services.AddSingleton<ITrialDesk, TrialDesk>();
        services.AddSingleton<IResearchDesk, ResearchDesk>();
        services.AddSingleton<IRestitutionDesk, RestitutionDesk>();
        services.AddSingleton<IMonitorDesk, MonitorDesk>();
        services.AddSingleton<IPowerDesk, PowerDesk>();
        services.AddSingleton<Dossiers.IDossierDesk, Dossiers.DossierDesk>();
        services.AddSingleton<Committee.ICommitteeDesk, Committee.CommitteeDesk>();
        services.AddSingleton<Committee.ICodeDesk, Committee.CodeDesk>();
        services.AddSingleton<IBotDesk, BotDesk>();
        services.AddSingleton<ISimulatedStudySeeder, SimulatedStudySeeder>();
        services.AddSingleton<IAccountDesk, AccountDesk>();
        services.AddSingleton<IRecordDesk, RecordDesk>();
        services.AddSingleton<IInspectionDesk, InspectionDesk>();
        return services;
    }
}
