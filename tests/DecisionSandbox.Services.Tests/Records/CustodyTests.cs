using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Records;

/// <summary>Keys that change, backups that are put back, and the witness who notices.</summary>
public sealed class CustodyTests
{
    private static readonly Actor Operator = Actor.Operator(Role.Administrator);

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_changed_key_signs_together_with_the_former_one_once_and_old_receipts_still_verify(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var former = workshop.Get<RecordKey>().Load().Value.VerifierKey;
        var receipt = Receipt.Parse(Encoding.UTF8.GetBytes((await workshop.Reviews.Receipt(actor, view.ReviewId, Cancel)).Value)).Value;

        var changed = VerifierKey.Parse((await workshop.Get<RecordCustody>().ChangeKey(Operator, Cancel)).Value).Value;

        changed.Name.Should().Be(former.Name, "the log stays the same log");
        var between = SignedCheckpoint.Parse(Encoding.UTF8.GetBytes((await workshop.Get<IRecordDesk>().Checkpoint(ethics, Cancel)).Value)).Value;
        between.Note.IsSignedBy(changed).Should().BeTrue();
        between.Note.IsSignedBy(former).Should().BeTrue("both keys sign the same checkpoint once");
        await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IRecordDesk>().Export(ethics, folder, Cancel)).IsOk.Should().BeTrue();
        SignedCheckpoint.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "checkpoint"), Cancel)).Value.Note.Signatures.Should().ContainSingle("from then on the new key signs alone");
        File.ReadAllLines(Path.Combine(folder, "vkey")).Should().Equal(changed.ToString(), former.ToString());
        var request = new VerificationRequest(folder) { LogKey = $"{changed}\n{former}", Receipt = receipt.ToBytes(), KeptCheckpoint = receipt.Checkpoint.ToBytes() };
        ExportVerification.Run(request).Faults.Should().BeEmpty();
        ExportVerification.Run(new VerificationRequest(folder) { LogKey = changed.ToString() }).Faults.Should().BeEmpty();
        receipt.Verify(former).Should().BeNull();
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task A_change_of_key_that_was_interrupted_is_carried_through_at_the_next_signing()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var folder = workshop.Get<DataFolder>();
        var present = workshop.Get<RecordKey>().Load().Value;
        // Killed after the new key was written and before the record named it: the former key goes on alone.
        SigningKeyFile.Create(folder.NextKey, SigningKey.Create(present.VerifierKey.Name)).Refusal.Should().BeNull();
        (await workshop.Get<Checkpoints>().SignNow(Cancel)).Value.Note.Signatures.Should().ContainSingle();

        var changed = (await workshop.Get<RecordCustody>().ChangeKey(Operator, Cancel)).Value;
        // Killed after the signing and before the file was moved: both sign again, and the new one takes over.
        File.Copy(folder.SigningKey, folder.NextKey);
        File.Delete(folder.SigningKey);
        SigningKeyFile.Create(folder.SigningKey, present).Refusal.Should().BeNull();
        (await workshop.Get<Checkpoints>().SignNow(Cancel)).Value.Note.Signatures.Should().HaveCount(2);
        workshop.Get<RecordKey>().Load().Value.VerifierKey.ToString().Should().Be(changed);
        File.Exists(folder.NextKey).Should().BeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task After_a_restored_backup_nothing_is_signed_until_it_is_recorded_and_then_under_another_origin(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var ethics = await workshop.Person(Role.EthicsReviewer);
        await workshop.Finished();
        var custody = workshop.Get<RecordCustody>();
        (await workshop.Get<IRecordDesk>().Checkpoint(ethics, Cancel)).IsOk.Should().BeTrue();
        (await custody.RecordRestore(Operator, "none", Cancel)).Problem.Should().BeOfType<NothingRestored>();
        var former = workshop.Get<LastSigned>().Read()!;
        await PretendMoreWasSigned(workshop, former);

        (await workshop.Get<IRecordDesk>().Checkpoint(ethics, Cancel)).Problem.Should().BeOfType<RecordRolledBack>().Which.Message.En.Should().Contain("audit restored");
        (await workshop.Get<IWitnessDesk>().Standing(ethics, Cancel)).Value.NotSigned.Should().BeOfType<RecordRolledBack>();
        (await custody.ChangeKey(Operator, Cancel)).Problem.Should().BeOfType<RecordRolledBack>("a new key is no way around it");
        (await custody.RecordRestore(Operator, " ", Cancel)).Problem.Should().BeOfType<ReasonMissing>();
        var key = VerifierKey.Parse((await custody.RecordRestore(Operator, "disque remplacé, sauvegarde du 3 mars", Cancel)).Value).Value;

        var signed = SignedCheckpoint.Parse(Encoding.UTF8.GetBytes((await workshop.Get<IRecordDesk>().Checkpoint(ethics, Cancel)).Value)).Value;
        signed.Checkpoint.Origin.Should().Be(key.Name).And.NotBe(former.Origin);
        signed.Note.IsSignedBy(key).Should().BeTrue();
        signed.Note.Signatures.Should().ContainSingle("the former key does not sign for another log");
        await using var context = workshop.Context();
        Encoding.UTF8.GetString((await context.Entries.SingleAsync(entry => entry.Event == Events.Restored, Cancel)).Bytes).Should().Contain("sauvegarde du 3 mars").And.Contain(former.Origin);
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue();
        Directory.EnumerateFiles(workshop.Path, "record.last.decisionsandbox-*").Should().ContainSingle("what the former origin signed is kept");
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IRecordDesk>().Export(ethics, folder, Cancel)).IsOk.Should().BeTrue();
        ExportVerification.Run(new VerificationRequest(folder) { LogKey = key.ToString() }).Faults.Should().BeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cosignature_made_elsewhere_is_kept_shown_and_exported_and_a_strangers_is_not(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var desk = workshop.Get<IWitnessDesk>();
        var logKey = workshop.Get<RecordKey>().Load().Value.VerifierKey;
        var committee = SigningKey.Create("comite.example", NoteKeyType.Cosignature);
        var folder = Path.Combine(workshop.Path, "first");
        await workshop.Get<IRecordDesk>().Export(ethics, folder, Cancel);
        // On the committee's own machine:
        using var book = WitnessBook.Open(Path.Combine(workshop.Path, "seen")).Value;
        var cosigned = WitnessedExport.Cosign(new VerificationRequest(folder) { LogKey = logKey.ToString() }, new Witness(committee, TimeProvider.System), book).Cosigned!;

        (await desk.Add(ethics, cosigned.Note.ToString(), null, Cancel)).Problem!.Message.En.Should().Contain("public key too");
        (await desk.Add(ethics, cosigned.Note.ToString(), logKey.ToString(), Cancel)).Problem!.Message.En.Should().Contain("not a witness's public key");
        (await desk.Add(ethics, cosigned.Note.ToString(), SigningKey.Create("comite.example", NoteKeyType.Cosignature).VerifierKey.ToString(), Cancel)).Problem.Should().BeOfType<CosignatureRefused>("a name is not a key");
        (await desk.Add(ethics, "garbage", committee.VerifierKey.ToString(), Cancel)).Problem.Should().BeOfType<CosignatureRefused>();
        (await desk.Add(await workshop.Person(Role.Researcher), cosigned.Note.ToString(), committee.VerifierKey.ToString(), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        var standing = (await desk.Add(ethics, cosigned.Note.ToString().ReplaceLineEndings("\r\n"), committee.VerifierKey.ToString(), Cancel)).Value;

        standing.Attested!.Size.Should().Be(cosigned.Checkpoint.Size);
        standing.Attested.Witness.Should().Be("comite.example");
        (TimeProvider.System.GetUtcNow() - standing.Attested.At).Should().BeLessThan(TimeSpan.FromMinutes(5));
        (await desk.Add(ethics, cosigned.Note.ToString(), null, Cancel)).IsOk.Should().BeTrue("handed in twice");
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.CheckpointWitnessed, Cancel)).Should().Be(1);
        (await context.Entries.CountAsync(entry => entry.Event == Events.WitnessNamed, Cancel)).Should().Be(1);
        var second = Path.Combine(workshop.Path, "second");
        await workshop.Get<IRecordDesk>().Export(ethics, second, Cancel);
        ExportVerification.Run(new VerificationRequest(second) { LogKey = logKey.ToString(), WitnessKeys = [committee.VerifierKey] }).Findings
            .Should().Contain(finding => finding.En.StartsWith("The witness comite.example attested the first", StringComparison.Ordinal)).And.NotContain(finding => finding.Kind == FindingKind.Fault);
    }

    [Fact]
    public async Task Settings_are_recorded_once_and_again_when_one_changes()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        async Task<int> Recorded()
        {
            await using var context = workshop.Context();
            return await context.Entries.CountAsync(entry => entry.Event == Events.Configuration, Cancel);
        }
        (await Recorded()).Should().Be(1);
        await using var same = await Workshop.Open("sqlite", path: workshop.Path);
        (await same.Get<SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
        (await Recorded()).Should().Be(1);
        await using var other = await Workshop.Open("sqlite", path: workshop.Path, demo: false);
        (await other.Get<SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
        (await Recorded()).Should().Be(2);
    }

    [Fact]
    public async Task Signing_is_an_entry_and_what_only_adds_such_entries_is_not_signed_again()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var first = (await workshop.Get<Checkpoints>().SignNow(Cancel)).Value;
        (await workshop.Get<Checkpoints>().SignNow(Cancel)).Value.ToBytes().Should().Equal(first.ToBytes());
        await workshop.Finished();
        (await workshop.Get<Checkpoints>().SignNow(Cancel)).Value.Checkpoint.Size.Should().BeGreaterThan(first.Checkpoint.Size);
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.CheckpointSigned, Cancel)).Should().Be(2);
    }

    // What a database put back from before looks like: the file outside it remembers more.
    private static async Task PretendMoreWasSigned(Workshop workshop, Checkpoint former)
    {
        var more = new Checkpoint(former.Origin, former.Size + 40, Audit.Tree.MerkleHash.Leaf("x"u8)).Sign(new Ed25519Signer(workshop.Get<RecordKey>().Load().Value));
        await File.WriteAllBytesAsync(workshop.Get<DataFolder>().LastCheckpoint, more.ToBytes(), Cancel);
    }
}
