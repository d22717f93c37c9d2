package io.offhook.selfcare.mail.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.selfcare.WithRealServers;
import io.offhook.selfcare.language.Language;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates of Offhook, and files that replace them. */
@QuarkusTest
@WithRealServers
class MailTemplatesIT {

    @TempDir
    Path directory;

    @Inject
    Engine engine;

    @ParameterizedTest
    @EnumSource
    void the_templates_of_offhook_say_everything_in_every_language(Language language) {
        var templates = templates(Optional.empty());
        for (var sample : SampleContent.all(language)) {
            var mail = templates.render(sample, language);
            assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{", "NOT_FOUND");
            assertThat(mail.text()).contains("A Person").doesNotContain("{", "NOT_FOUND", "<");
            assertThat(mail.html()).contains("A Person").doesNotContain("NOT_FOUND");
            assertThat(mail.text().lines().filter(String::isBlank).count())
                    .as("%s", mail.text())
                    .isLessThan(mail.text().lines().count() / 2);
        }
    }

    @Test
    void digits_break_in_the_middle_alone_on_a_narrow_display() {
        var html = templates(Optional.empty())
                .render(SampleContent.all(Language.EN).getFirst(), Language.EN)
                .html();

        var half = "<span style=\"display:inline-block;white-space:nowrap\">";
        assertThat(html).contains(half + "1234 5678</span> " + half + "9012 3456</span>");
    }

    @Test
    void a_file_replaces_a_template_in_its_language_alone() throws IOException {
        Files.writeString(directory.resolve("subject.de.txt"), "Telefone: {content.waiting}, {mail:code}\n");
        Files.writeString(directory.resolve("mail.html"), "<p>{content.name}</p>");
        var templates = templates(Optional.of(directory));
        var sample = SampleContent.all(Language.DE).getFirst();

        assertThat(templates.render(sample, Language.DE).subject()).isEqualTo("Telefone: 5, Aktivierungscode");
        assertThat(templates.render(sample, Language.EN).subject()).startsWith("Welcome");
        assertThat(templates.render(sample, Language.FR).html()).isEqualTo("<p>A Person</p>");
    }

    @Test
    void what_a_person_is_called_is_no_markup_in_a_file_either() throws IOException {
        Files.writeString(directory.resolve("mail.html"), "<p>{content.name}</p>");
        var bare = SampleContent.all(Language.EN).getFirst();
        var named = new MailContent(
                bare.kind(),
                "<b>&",
                "en",
                false,
                false,
                bare.phones(),
                0,
                bare.ownPhones(),
                bare.ending(),
                bare.used(),
                bare.withdrawn(),
                null,
                true,
                true,
                false,
                bare.portalUrl(),
                null);

        assertThat(templates(Optional.of(directory)).render(named, Language.EN).html())
                .isEqualTo("<p>&lt;b&gt;&amp;</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.es.txt, 'Hola\n{content.nombre}', 'mail.es.txt, line 2'",
        "mail.html, '<p>\n\n{#if content.welcome}', 'mail.html, line 3'",
        "subject.txt, '{content.phones.first.secret}', 'subject.txt, line 1'",
    })
    void a_broken_file_stops_the_start_and_says_where(String name, String text, String place) throws IOException {
        Files.writeString(directory.resolve(name), text);

        assertThatThrownBy(() -> templates(Optional.of(directory)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("offhook.mail.templates: " + place);
    }

    private MailTemplates templates(Optional<Path> from) {
        var templates = new MailTemplates(engine, new MailTimes(Duration.ofSeconds(1), from));
        templates.check(new StartupEvent());
        return templates;
    }
}
