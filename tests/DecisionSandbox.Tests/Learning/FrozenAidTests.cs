using System.IO.Compression;
using DecisionSandbox.Core;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Training;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class FrozenAidTests
{
    private static readonly string[] Files = ["model.zip", BackgroundFile.Name, Trainer.CardName, ManifestFile.Name];

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        PracticePack.Trained(first.Path);
        PracticePack.Trained(second.Path);

        foreach (var file in Files) { File.ReadAllBytes(first[file]).Should().Equal(File.ReadAllBytes(second[file]), file); }
    }

    [Fact]
    public void Another_history_gives_another_model()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var pack = PracticePack.In(second.Path);
        var hash = PracticePack.Trained(first.Path).Hash;

        Trainer.Train(pack, pack.Aids[0], PracticePack.Material(2), PracticePack.Settings, second.Path).Value.Models[0].Hash
            .Should().NotBe(TrainedAidLoader.Load(PracticePack.In(first.Path), PracticePack.In(first.Path).Aids[0]).Value.Manifest.Models[0].Hash);
        Digest.Of(File.ReadAllBytes(first[ManifestFile.Name])).Should().Be(hash);
    }

    [Fact]
    public void The_archive_keeps_every_entry_and_drops_its_date()
    {
        byte[] Zip(int year)
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var name in year % 2 == 0 ? new[] { "b/é.txt", "a.bin" } : ["a.bin", "b/é.txt"])
                {
                    var entry = zip.CreateEntry(name);
                    entry.LastWriteTime = new DateTimeOffset(year, 5, 6, 7, 8, 10, TimeSpan.Zero);
                    using var content = entry.Open();
                    content.Write(System.Text.Encoding.UTF8.GetBytes(name + new string('x', 70_000)));
                }
            }
            stream.Position = 0;
            return FrozenArchive.Normalise(stream);
        }

        Zip(2024).Should().Equal(Zip(2025));
        using var read = new ZipArchive(new MemoryStream(Zip(2024)));
        read.Entries.Select(e => e.FullName).Should().Equal("a.bin", "b/é.txt");
        foreach (var entry in read.Entries)
        {
            // Reading to the end also checks the CRC.
            using var content = new StreamReader(entry.Open());
            content.ReadToEnd().Should().Be(entry.FullName + new string('x', 70_000));
            entry.LastWriteTime.Year.Should().Be(1980);
        }
    }

    [Fact]
    public void A_model_file_whose_hash_is_not_in_the_manifest_is_refused_unopened()
    {
        using var folder = new TemporaryFolder();
        PracticePack.Trained(folder.Path);
        // Not even a zip: opening it would throw.
        File.WriteAllText(folder["model.zip"], "not a zip");

        Refusal(folder).En.Should().Contain("practice/fasttree/model.zip").And.Contain("was not opened").And.Contain("sandbox aids train");
    }

    [Fact]
    public void One_altered_byte_of_any_frozen_file_is_noticed()
    {
        using var folder = new TemporaryFolder();
        var hash = PracticePack.Trained(folder.Path).Hash;
        foreach (var name in new[] { "model.zip", BackgroundFile.Name })
        {
            var bytes = File.ReadAllBytes(folder[name]);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(folder[name], bytes);
            Refusal(folder).Fr.Should().Contain(name);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(folder[name], bytes);
        }
        var manifest = File.ReadAllText(folder[ManifestFile.Name]);
        File.WriteAllText(folder[ManifestFile.Name], manifest.Replace("\"coverage\": 0.9", "\"coverage\": 0.8", StringComparison.Ordinal));
        var pack = PracticePack.In(folder.Path);
        TrainedAidLoader.Load(pack, pack.Aids[0]).Value.Hash.Should().NotBe(hash, "the manifest is pinned too");
    }

    [Theory]
    [InlineData("\"pack\":", "\"colour\": \"blue\",\n  \"pack\":", "colour")]
    [InlineData("\"version\": 2,", "\"version\": 1,", "version 1")]
    [InlineData("\"pack\": \"practice\",", "", "pack")]
    [InlineData("\"aidVersion\": \"1.0\"", "\"aidVersion\": \"0.9\"", "0.9")]
    [InlineData("\"C\"", "\"D\"", "changed since training")]
    public void A_manifest_that_does_not_fit_is_refused_by_name(string part, string instead, string named)
    {
        using var folder = new TemporaryFolder();
        PracticePack.Trained(folder.Path);
        var manifest = File.ReadAllText(folder[ManifestFile.Name]);
        manifest.Should().Contain(part);
        File.WriteAllText(folder[ManifestFile.Name], manifest.Replace(part, instead, StringComparison.Ordinal));

        Refusal(folder).En.Should().Contain(named);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"version\": 2")]
    public void A_manifest_that_is_none_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        PracticePack.Trained(folder.Path);
        File.WriteAllText(folder[ManifestFile.Name], text);

        Refusal(folder).Fr.Should().Contain("manifest.json n’est pas lisible");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        var pack = PracticePack.In(folder.Path);
        File.WriteAllText(folder["taken"], "a file where the folder should be");

        Trainer.Train(pack, pack.Aids[0], PracticePack.Material(1), PracticePack.Settings, folder["taken"]).Problem!.Message.En.Should().Contain("taken");
    }

    [Theory]
    [InlineData("model.zip")]
    [InlineData("background.csv")]
    [InlineData("manifest.json")]
    public void A_missing_file_is_named(string name)
    {
        using var folder = new TemporaryFolder();
        PracticePack.Trained(folder.Path);
        File.Delete(folder[name]);

        Refusal(folder).Fr.Should().Contain(name).And.Contain("sandbox aids train --pack practice --aid fasttree");
    }

    [Fact]
    public void The_card_has_its_nine_parts_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        PracticePack.Trained(folder.Path);
        var card = File.ReadAllText(folder[Trainer.CardName]);

        foreach (var part in Enumerable.Range(1, 9)) { card.Split($"## {part}. ").Should().HaveCount(3, "once in French, once in English"); }
        card.Should().Contain("sex = f").And.Contain("sex = m");
    }

    private static Text Refusal(TemporaryFolder folder)
    {
        var pack = PracticePack.In(folder.Path);
        return TrainedAidLoader.Load(pack, pack.Aids[0]).Problem.Should().BeOfType<ModelRefused>().Subject.Message;
    }
}
